using BankHub.Core.Findings;
using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;

namespace BankHub.Core.Adapters;

/// <summary>One thing that an inbound message says. Records in = evidence + findings: nothing is dropped in silence.</summary>
public abstract record DecodedItem;

/// <summary>Evidence about a message or a payment.</summary>
public sealed record DecodedEvidence(Evidence Evidence) : DecodedItem;

/// <summary>A record that could not be understood: it is parked, its neighbours apply.</summary>
public sealed record DecodedFinding(Finding Finding) : DecodedItem;

/// <summary>The next step of a protocol (confirm after create, the next page); unique by the message answered and the step.</summary>
/// <param name="Step">The step's name.</param>
/// <param name="Message">What to send.</param>
public sealed record DecodedFollowUp(string Step, OutboundMessage Message) : DecodedItem
{
    /// <summary>References under which the bank may answer this step, beside those of the first message.</summary>
    public IReadOnlyList<Reference> References { get; init; } = [];
}

/// <summary>How far a feed has been read, in every answer that was read; stored in the same commit as what was read.</summary>
public sealed record DecodedCursor(string Feed, string Cursor) : DecodedItem;

/// <summary>
/// A booked entry that names no payment of ours: kept for reconciliation.
/// </summary>
/// <param name="Identity">The bank's id of the entry.</param>
/// <param name="Side">The side of our account.</param>
/// <param name="Amount">The booked amount.</param>
/// <param name="BookingDate">The booking date.</param>
/// <param name="Text">What the entry says, without account numbers.</param>
public sealed record DecodedEntry(
    string Identity,
    BookingSide Side,
    Payments.Money Amount,
    DateOnly BookingDate,
    string? Text) : DecodedItem;
