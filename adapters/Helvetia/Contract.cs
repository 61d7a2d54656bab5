using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Envelope;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Iso20022.Clearing;
using CharacterSet = BankHub.Formats.Iso20022.Writing.CharacterSet;

namespace BankHub.Adapters.Helvetia;

/// <summary>What the bank and we agreed: who we are for each other, and the account over which it settles.</summary>
internal sealed class Contract(BankMapping mapping)
{
    /// <summary>The table of category purposes that an institution's own transfers have.</summary>
    private const string InstitutionPurpose = "institutionPurpose";

    public static readonly HeaderVersion Header = HeaderVersion.Get("head.001.001.02");

    public Agent Bank { get; } = new() { Bic = Bic.Parse(mapping.Constants["bic"]) };

    public static Agent We(AdapterContext context) => new() { Bic = Bic.Parse(context.Setting("bic")) };

    public ClearingTerms Terms(string version, int most, AdapterContext context) => new()
    {
        Version = MessageVersions.Get(version),
        Mapping = mapping,
        Sender = We(context),
        Receiver = Bank,
        Header = Header,
        Settlement = new() { Method = "INDA", Account = new() { Iban = Iban.Parse(context.Setting("account")) } },
        Characters = CharacterSet.SwiftX,
        MostInMessage = most,
        GivesUetr = true,
    };

    /// <summary>Both sides are institutions and the payment is for themselves: neither alone tells it from a customer's.</summary>
    public bool IsBetweenInstitutions(Payment payment) =>
        payment is { Debtor.Identification.Bic: not null, Creditor.Identification.Bic: not null, CategoryPurpose: { } purpose }
        && mapping.Canonical(InstitutionPurpose, purpose) is not null;
}
