using BankHub.Core.Payments;
using BankHub.Core.Wire;

namespace BankHub.Core.Lifecycle;

/// <summary>One thing that is known of a message or of a payment in it. Adapters return evidence; they never decide a state.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Scope">Whether it speaks of a whole message or of one payment.</param>
/// <param name="References">Every name that the bank gave for it; the end-to-end id alone never matches.</param>
public sealed record Evidence(EvidenceKind Kind, EvidenceScope Scope, IReadOnlyList<Reference> References)
{
    /// <summary>
    /// Names of the message in which the bank says that this stands, and of what that message held: unless each stands for the message that
    /// the references lead to, nothing follows and people look at it.
    /// </summary>
    public IReadOnlyList<Reference> Within { get; init; } = [];

    /// <summary>
    /// The counterparty's bank as the bank names it in its clearing system, or the beginning of that: if the payment went to another one,
    /// nothing follows and people look at it.
    /// </summary>
    public ClearingSystemMemberIdentification? CounterpartyBank { get; init; }

    /// <summary>The bank's own id of this event (booking id, return trace): the same event told twice counts once.</summary>
    public string? Identity { get; init; }

    /// <summary>The bank's reason, its own code kept.</summary>
    public ReasonCode? Reason { get; init; }

    /// <summary>
    /// The payment's amount, wherever the message states it; less for a return in part. Never the total of a message.
    /// </summary>
    public Money? Amount { get; init; }

    /// <summary>The side of our account that was booked, for bookings and returns.</summary>
    public BookingSide? Side { get; init; }

    /// <summary>The day of the booking.</summary>
    public DateOnly? BookingDate { get; init; }

    /// <summary>
    /// When the bank said it, by its own message: that it knew nothing then proves nothing of the later moment at which we read it.
    /// </summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>References that the bank tells for the first time: later messages may use them.</summary>
    public IReadOnlyList<Reference> Learnt { get; init; } = [];

    /// <summary>The bank's word as it stands in its message, for people; no account numbers.</summary>
    public string? BankWord { get; init; }

    /// <summary>
    /// Corrected data of a notification of change, or what a dispute quotes, by field name; encrypted where it is stored.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Corrections { get; init; }
}

/// <summary>What evidence speaks of.</summary>
public enum EvidenceScope
{
    Message,
    Payment,
}

/// <summary>The side of the initiator's account.</summary>
public enum BookingSide
{
    Debit,
    Credit,
}
