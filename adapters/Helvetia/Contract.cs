using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Envelope;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Iso20022.Cases;
using BankHub.Mapping.Iso20022.Clearing;
using CharacterSet = BankHub.Formats.Iso20022.Writing.CharacterSet;

namespace BankHub.Adapters.Helvetia;

/// <summary>What the bank and we agreed: who we are for each other, and the account over which it settles.</summary>
internal sealed class Contract(BankMapping mapping)
{
    /// <summary>The table of category purposes that an institution's own transfers have.</summary>
    private const string InstitutionPurpose = "institutionPurpose";

    public const string OfCustomers = "pacs.008.001.08", OfInstitutions = "pacs.009.001.08";

    private static readonly HeaderVersion Header = HeaderVersion.Get("head.001.001.02");

    private readonly Agent _bank = new() { Bic = Bic.Parse(mapping.Constants["bic"]) };

    public ClearingTerms Terms(string version, Product product, AdapterContext context) => new()
    {
        Version = MessageVersions.Get(version),
        Mapping = mapping,
        Sender = We(context),
        Receiver = _bank,
        Header = Header,
        Settlement = product.Scheme == Scheme.CrossBorderCovered.Value
            ? new() { Method = "COVE", InstructingReimbursementAgent = ReimbursementAgent(context) }
            : new() { Method = "INDA", Account = new() { Iban = Iban.Parse(context.Setting("account")) } },
        Characters = CharacterSet.SwiftX,
        MostInMessage = product.MaxBatch,
        GivesUetr = true,
    };

    /// <summary>Through whom the money of covered transfers goes; null where the contract knows none.</summary>
    public static Agent? ReimbursementAgent(AdapterContext context) =>
        context.Settings.GetValueOrDefault("reimbursementAgent") is { } bic ? new() { Bic = Bic.Parse(bic) } : null;

    /// <summary>What is asked about a payment names the message that it went in.</summary>
    public CaseTerms Case(string version, SentPayment about, AdapterContext context) => new()
    {
        Version = MessageVersions.Get(version),
        Mapping = mapping,
        Sender = We(context),
        Receiver = _bank,
        OriginalMessage = Message(about.Payment.Payment),
        Header = Header,
        Characters = CharacterSet.SwiftX,
        GivesUetr = true,
    };

    /// <summary>The message in which the payment goes.</summary>
    public string Message(Payment payment) =>
        payment.Scheme == Scheme.Cover || IsBetweenInstitutions(payment) ? OfInstitutions : OfCustomers;

    /// <summary>Both sides are institutions and the payment is for themselves: neither alone tells it from a customer's.</summary>
    public bool IsBetweenInstitutions(Payment payment) =>
        payment is { Debtor.Identification.Bic: not null, Creditor.Identification.Bic: not null, CategoryPurpose: { } purpose }
        && mapping.Canonical(InstitutionPurpose, purpose) is not null;

    /// <summary>
    /// Why a message is none of this contract: each has its header, from the bank to us (customer guide, section 1). What is no message at
    /// all its reader reports.
    /// </summary>
    public Finding? Broken(MessageReader reader, AdapterContext context) =>
        reader.Version is null ? null
        : reader.BusinessHeader is not { } header ? new("AppHdr", "header-missing", "Every message of this bank has its business header.")
        : !Is(header.From, _bank) ? new("AppHdr/Fr", "other-sender", "The message is not from this bank.")
        : !Is(header.To, We(context)) ? new("AppHdr/To", "other-receiver", "The message is for somebody else.")
        : null;

    /// <summary>The institution is the same, whatever its branch.</summary>
    private static bool Is(HeaderParty? party, Agent agent) =>
        Bic.TryParse(party?.FinancialInstitution?.FinancialInstitution?.Bic, out var said, out _)
        && said.Institution == agent.Bic!.Institution;

    private static Agent We(AdapterContext context) => new() { Bic = Bic.Parse(context.Setting("bic")) };
}
