namespace BankHub.Core.Wire;

/// <summary>The transport's answer, and only the transport's: what the bank made of it is decided by decoding.</summary>
public abstract record Delivery
{
    private Delivery()
    {
    }

    /// <summary>The bytes are at the bank and the bank answered, or the file stands verified under its final name.</summary>
    public sealed record Done(Reply? Reply) : Delivery
    {
        /// <summary>Whether the answer is signed and its status is not: then the status alone proves nothing.</summary>
        public bool IsStatusOpen { get; init; }
    }

    /// <summary>Provably nothing was delivered.</summary>
    /// <param name="Reason">What happened, without secrets or account numbers.</param>
    /// <param name="MayRetry">False where another try would end alike without a person's help.</param>
    public sealed record Refused(string Reason, bool MayRetry) : Delivery
    {
        /// <summary>
        /// Whether there was no way to the bank (no line, no login), before anything of this message was begun: any other message would
        /// have ended alike, and none loses its place in the queue for it.
        /// </summary>
        public bool IsOutOfReach { get; init; }
    }

    /// <summary>The bytes may be at the bank: never sent again.</summary>
    public sealed record InDoubt(string Reason) : Delivery
    {
        /// <summary>An answer that nothing proves to be the bank's: kept for people, and never read; null for none.</summary>
        public Reply? Unproved { get; init; }

        /// <summary>The rule of an alarm that people must get at once: no further try mends it by itself; null for none.</summary>
        public string? Alarm { get; init; }
    }
}

/// <summary>An HTTP answer, whole: half a body is <see cref="Delivery.InDoubt"/>.</summary>
public sealed record Reply(int Status, IReadOnlyList<Header> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>How much older than its question it says it is: something on the way may have kept it.</summary>
    public TimeSpan OlderBy { get; init; }
}
