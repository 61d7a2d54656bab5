using BankHub.Core.Wire;

namespace BankHub.Channels.Http.Pacing;

/// <summary>What became of one try to send.</summary>
/// <param name="Delivery">The answer.</param>
/// <param name="IsUnreachable">Whether there was no line to the bank at all; nothing else opens the circuit.</param>
internal sealed record Attempt(Delivery Delivery, bool IsUnreachable = false)
{
    public static Attempt Refused(string reason, bool mayRetry = true) => new(new Delivery.Refused(reason, mayRetry));

    /// <summary>There was no line, or no login at its end: nothing of the request was begun.</summary>
    public static Attempt OutOfReach(string reason, bool isUnreachable = false) =>
        new(new Delivery.Refused(reason, MayRetry: true) { IsOutOfReach = true }, isUnreachable);
}
