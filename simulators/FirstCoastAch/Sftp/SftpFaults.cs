namespace BankHub.Simulators.FirstCoastAch.Sftp;

/// <summary>What a customer can ask of the file server.</summary>
public enum SftpOperation { Open, Write, Flush, Close, Stat, Rename, Read, List, Remove, Other }

/// <summary>How the file server can misbehave over one operation.</summary>
public enum SftpMisdeed
{
    /// <summary>Answers OK and does nothing.</summary>
    Lie,

    /// <summary>Answers FAILURE and does nothing; a full disk, when it strikes a write.</summary>
    Fail,

    /// <summary>Does it and answers FAILURE.</summary>
    FailAfter,

    /// <summary>Drops the session without doing it.</summary>
    DieBefore,

    /// <summary>Does it and drops the session instead of answering.</summary>
    DieAfter,

    /// <summary>Does nothing and never answers; the session stays open.</summary>
    Stall,

    /// <summary>Does it and never answers.</summary>
    StallAfter,
}

/// <summary>A fault for the next operations that fit.</summary>
/// <param name="AfterBytes">A write is touched only from this offset on; what lies before is stored.</param>
/// <param name="NamePart">A part of the path; empty fits every path. A write or a close fits by the path of its file.</param>
public sealed record SftpFault(SftpOperation Operation, SftpMisdeed Misdeed, int Times = 1, long AfterBytes = 0, string NamePart = "");

/// <summary>The faults that were ordered and not yet used up.</summary>
public sealed class SftpFaults
{
    private readonly Lock gate = new();
    private readonly List<SftpFault> orders = [];

    public IReadOnlyList<SftpFault> Open { get { lock (gate) { return [.. orders]; } } }

    public void Order(SftpFault fault) { lock (gate) { orders.Add(fault); } }

    public void Clear() { lock (gate) { orders.Clear(); } }

    /// <param name="end">For a write: the offset just behind its last byte.</param>
    public SftpFault? Take(SftpOperation operation, string path, long end = long.MaxValue)
    {
        lock (gate)
        {
            var index = orders.FindIndex(order => order.Operation == operation && end > order.AfterBytes
                && path.Contains(order.NamePart, StringComparison.Ordinal));
            if (index < 0)
            {
                return null;
            }
            var fault = orders[index];
            if (fault.Times > 1) { orders[index] = fault with { Times = fault.Times - 1 }; }
            else { orders.RemoveAt(index); }
            return fault;
        }
    }
}
