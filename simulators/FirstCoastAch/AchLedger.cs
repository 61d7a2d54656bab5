namespace BankHub.Simulators.FirstCoastAch;

/// <summary>What the bank did with an entry.</summary>
public enum AchEntryState { Refused, Held, Executed, Settled, Returned }

/// <summary>One entry as the bank took it: the judge of what was really paid.</summary>
public sealed record AchLedgerEntry(
    long Number, string FileName, string ReferenceCode, string Trace, string TransactionCode, string RoutingNumber, string Account,
    long Cents, bool IsCredit, string IndividualId, string Name, bool IsOffset, bool IsPrenote, AchEntryState State,
    DateTimeOffset TakenAt, DateTimeOffset? ExecutedAt)
{
    public bool WasExecuted => ExecutedAt is not null;
}

/// <summary>A file as the bank took it, with what its acknowledgement says (or would say).</summary>
public sealed record AchLedgerFile(string Name, string ReferenceCode, string Status, string ReasonCode, int Entries, string Sha256,
    DateTimeOffset TakenAt);

/// <summary>Everything that the ACH bank ever took, entry by entry.</summary>
public sealed class AchLedger
{
    private readonly Lock gate = new();
    private readonly List<AchLedgerEntry> entries = [];
    private readonly List<AchLedgerFile> files = [];

    public IReadOnlyList<AchLedgerEntry> Entries { get { lock (gate) { return [.. entries]; } } }

    public IReadOnlyList<AchLedgerFile> Files { get { lock (gate) { return [.. files]; } } }

    public IEnumerable<AchLedgerEntry> Executed => Entries.Where(entry => entry.WasExecuted && !entry.IsOffset && !entry.IsPrenote);

    /// <summary>How often each payment, named by its individual id number, was executed.</summary>
    public IReadOnlyDictionary<string, int> ExecutionsById =>
        Executed.GroupBy(entry => entry.IndividualId).ToDictionary(group => group.Key, group => group.Count());

    internal void Add(AchLedgerFile file) { lock (gate) { files.Add(file); } }

    internal long Add(AchLedgerEntry entry)
    {
        lock (gate)
        {
            entries.Add(entry with { Number = entries.Count });
            return entries.Count - 1;
        }
    }

    /// <summary>What came back stays returned, also when the settlement is reported afterwards.</summary>
    internal void Move(long number, AchEntryState state)
    {
        lock (gate)
        {
            var entry = entries[(int)number];
            entries[(int)number] = entry.State == AchEntryState.Returned ? entry : entry with { State = state };
        }
    }
}
