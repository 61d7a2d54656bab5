using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Clearing;

namespace BankHub.Mapping.SwiftMt.Payments;

/// <summary>What two banks agreed about messages with payments between them.</summary>
public sealed record MtTerms
{
    /// <summary>103 for customers' transfers; 200 to 203 or 205 for those of institutions; 101 for requests to a bank.</summary>
    public required string Type { get; init; }

    /// <summary>Field 119: STP or REMIT for MT 103, COV for a cover; null for none.</summary>
    public string? Flag { get; init; }

    /// <summary>Field 108, by which the network names the message to its sender; null for none.</summary>
    public string? Mur { get; init; }

    public required Bic Sender { get; init; }

    public required Bic Receiver { get; init; }

    /// <summary>The tables of mappings/swiftmt, and over them those of a bank.</summary>
    public required BankMapping Mapping { get; init; }

    /// <summary>How the banks settle; null where that is agreed and not said.</summary>
    public Settlement? Settlement { get; init; }

    /// <summary>Who pays the charges where the payment does not say: MT 103 must.</summary>
    public ChargeBearer ChargeBearer { get; init; } = ChargeBearer.Shared;

    /// <summary>The bank of our account, for payments that do not name it; the sender where it keeps the accounts.</summary>
    public Agent? OwnAgent { get; init; }

    /// <summary>
    /// Whether what has no place in the message may be left out, and told, as where a message of another format is translated. Else a
    /// payment that says such a thing is not written.
    /// </summary>
    public bool MayLose { get; init; }

    /// <summary>Whether a payment without a UETR gets one, always the same for the same attempt.</summary>
    public bool GivesUetr { get; init; }

    /// <summary>Whether the message may be a copy of one that was sent before: the trailer PDE says so.</summary>
    public bool IsPossibleDuplicate { get; init; }

    internal bool IsCover => Flag == "COV";

    internal Agent SenderAgent => new() { Bic = Sender };

    internal Agent ReceiverAgent => new() { Bic = Receiver };
}
