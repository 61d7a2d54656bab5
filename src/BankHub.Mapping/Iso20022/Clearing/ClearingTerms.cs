using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Formats.Iso20022.Envelope;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Formats.Iso20022.Writing;
using CharacterSet = BankHub.Formats.Iso20022.Writing.CharacterSet;

namespace BankHub.Mapping.Iso20022.Clearing;

/// <summary>What two agents agreed about messages with credit transfers between them.</summary>
public sealed record ClearingTerms
{
    /// <summary>A version of pacs.008 for customers' transfers, of pacs.009 for transfers of institutions.</summary>
    public required MessageVersion Version { get; init; }

    /// <summary>The tables: payment types by scheme, replacements of characters.</summary>
    public required BankMapping Mapping { get; init; }

    /// <summary>Who sends: the instructing agent.</summary>
    public required Agent Sender { get; init; }

    /// <summary>Who gets the message: the instructed agent.</summary>
    public required Agent Receiver { get; init; }

    public required Settlement Settlement { get; init; }

    /// <summary>The version of the business header before the document; null for none.</summary>
    public HeaderVersion? Header { get; init; }

    /// <summary>The rules that the message follows, such as swift.cbprplus.02.</summary>
    public string? BusinessService { get; init; }

    public CharacterSet Characters { get; init; } = CharacterSet.Any;

    /// <summary>
    /// How many transfers a message may hold. A single one says its day and its agents itself (CBPR+); of several the header says them,
    /// with their total.
    /// </summary>
    public int MostInMessage { get; init; } = 1;

    /// <summary>Who pays the charges where the payment does not say: pacs.008 must.</summary>
    public ChargeBearer ChargeBearer { get; init; } = ChargeBearer.Shared;

    /// <summary>The bank of our account, for payments that do not name it; null where the sender keeps the accounts.</summary>
    public Agent? OwnAgent { get; init; }

    /// <summary>Whether a payment without a UETR gets one, always the same for the same attempt.</summary>
    public bool GivesUetr { get; init; }

    internal bool IsOfCustomers => Version.Message == Messages.CustomerTransfer;

    internal bool IsSingle => MostInMessage == 1;

    internal IsoWriteOptions Writing => new() { Characters = Characters };
}
