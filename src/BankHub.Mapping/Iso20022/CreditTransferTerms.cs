using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.Iso20022.Writing;
using CharacterSet = BankHub.Formats.Iso20022.Writing.CharacterSet;

namespace BankHub.Mapping.Iso20022;

/// <summary>What a bank and a customer agreed about messages with credit transfers, or with direct debits.</summary>
public sealed record CreditTransferTerms
{
    public required MessageVersion Version { get; init; }

    /// <summary>The bank's tables: payment types by scheme, replacements of characters.</summary>
    public required BankMapping Mapping { get; init; }

    /// <summary>The characters that the bank takes.</summary>
    public CharacterSet Characters { get; init; } = CharacterSet.Any;

    /// <summary>Who sends, where it is not the debtor himself.</summary>
    public string? InitiatingName { get; init; }

    /// <summary>By what the bank knows the sender.</summary>
    public GenericIdentification? InitiatingIdentification { get; init; }

    /// <summary>The bank of our account, for payments that do not name it.</summary>
    public Agent? OwnAgent { get; init; }

    /// <summary>Whether the bank shall book all transfers of an instruction at once; null leaves it to the bank.</summary>
    public bool? BatchBooking { get; init; }

    /// <summary>
    /// Of a SEPA bank that knows its customers by a number of its own: the settings `customerId` and `initiatingParty`, the constants `bic`
    /// and `customerScheme`.
    /// </summary>
    public static CreditTransferTerms OfSepaCustomer(MessageVersion version, BankMapping mapping, AdapterContext context) => new()
    {
        Version = version,
        Mapping = mapping,
        Characters = CharacterSet.SepaLatin,
        InitiatingName = context.Settings.GetValueOrDefault("initiatingParty"),
        InitiatingIdentification = new()
        {
            Identification = context.Setting("customerId"),
            SchemeName = mapping.Constants["customerScheme"],
        },
        OwnAgent = new() { Bic = Bic.Parse(mapping.Constants["bic"]) },
    };

    internal IsoWriteOptions Writing => new() { Characters = Characters };
}
