using BankHub.Hub.Restore;

namespace BankHub.Hub.Intake;

/// <summary>Why a payment is Held.</summary>
/// <param name="Reason">Which rule holds it.</param>
/// <param name="ReasonText">The same in words, with what to do.</param>
/// <param name="DuplicateOf">The payment that it looks like, if it is that.</param>
public sealed record Hold(string Reason, string ReasonText, Guid? DuplicateOf)
{
    /// <summary>
    /// Within the duplicate window the same caller already handed in a payment of the same method between the same accounts over the same
    /// amount for the same date, under another key, outside the same batch, and that payment was not cancelled, rejected or proven never to
    /// have left; of covers, one of the same transfer by its UETR. A connection switches it off by <c>holdDuplicates: false</c>.
    /// </summary>
    public static Hold LikelyDuplicate(Guid original) => new(
        "hub:likely-duplicate",
        $"It looks like payment {original}: same caller, accounts, amount and date, or covered transfer. "
            + "A person releases it if both are meant; otherwise cancel it.",
        original);

    /// <summary>The same of what looks like a payment that is known: it is let go by itself alone, with that one named.</summary>
    public static Hold MayHaveBeenSentBeside(Guid original) => MayHaveBeenSent with
    {
        ReasonText = $"{MayHaveBeenSent.ReasonText} It also looks like payment {original}.", DuplicateOf = original,
    };

    /// <summary>What was handed in before a restore, and forgotten by it, comes again as if it were new: it may have been sent.</summary>
    public static Hold MayHaveBeenSent { get; } = new(
        Waiting.Reason,
        "The database was restored to an earlier moment: this payment may have been handed in and sent in the time that was lost. "
            + "Compare with the bank; people let it go, or it is cancelled.",
        null);
}
