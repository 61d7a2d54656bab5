using BankHub.Core.Payments;

namespace BankHub.Core.Lifecycle;

/// <summary>Everything from which the status of one attempt follows.</summary>
/// <param name="Amount">The payment's amount.</param>
/// <param name="OwnSide">The side on which execution books the initiator's account: debit for a transfer, credit for a collection.</param>
/// <param name="Phase">How far our own side has got.</param>
/// <param name="Evidence">Evidence of this attempt and of its message, in any order, with any repetition.</param>
public sealed record AttemptFacts(Money Amount, BookingSide OwnSide, AttemptPhase Phase, IReadOnlyCollection<Evidence> Evidence);

/// <summary>How far the hub itself has got with an attempt, before any evidence.</summary>
public enum AttemptPhase
{
    Sealed,
    Sending,

    /// <summary>The message was voided before it was ever sent: the payment gets a new attempt.</summary>
    Voided,
}
