namespace BankHub.Simulators.FirstCoastAch;

/// <summary>An entry of a taken file with the bank's judgement and its place in the ledger.</summary>
public sealed record TakenEntry(NachaBatch Batch, NachaEntry Entry, EntryRefusal? Refusal, int Rule, bool IsOffset)
{
    public long LedgerNumber { get; set; }

    public bool Settles => Refusal is null && !IsOffset && !Entry.IsPrenote && Rule != 31;

    public string? ReturnCode => Refusal is not null || IsOffset
        ? null
        : Rule switch { 1 => "R01", 2 or 34 => "R02", 3 => "R03", 4 => "R04", _ => null };
}

/// <summary>A file that the bank took, judged: refused as a whole, or entry by entry.</summary>
public sealed class TakenFile
{
    private TakenFile(string name, NachaFile file, FileRefusal? refusal, IReadOnlyList<TakenEntry> entries)
    {
        (Name, File, Entries) = (name, file, entries);
        Rule = entries.Select(entry => entry.Rule).FirstOrDefault(rule => rule is >= 41 and <= 46);
        Refusal = refusal ?? (Rule == 41 ? new FileRefusal("F900", "refused by a decision of the bank") : null);
    }

    public string Name { get; }
    public NachaFile File { get; }
    public FileRefusal? Refusal { get; }
    public IReadOnlyList<TakenEntry> Entries { get; }

    /// <summary>The sandbox rule that one entry chose for the whole file, or 0.</summary>
    public int Rule { get; }

    public bool Executes => Refusal is null && Rule is not (45 or 46);
    public int RefusedEntries => Entries.Count(entry => entry.Refusal is not null);

    public string Status => (Refusal, Rule, RefusedEntries) switch
    {
        (not null, _, _) => "REJECTED",
        (_, 45, _) => "ON_HOLD",
        (_, _, > 0) => "PARTIAL",
        _ => "ACCEPTED",
    };

    public string ReasonCode => Refusal?.Code ?? (Status == "PARTIAL" ? "P001" : "");

    public string ReasonText => Refusal?.Text ?? (Status == "PARTIAL" ? $"{RefusedEntries} of {Entries.Count} entries refused" : "");

    public static TakenFile Judge(string name, byte[] bytes, FirstCoastOptions options)
    {
        var (file, refusal) = NachaReader.Read(bytes);
        refusal ??= FileRules.Check(file, options.RoutingNumber);
        var entries = file.Batches.SelectMany(batch => batch.Entries.Select(entry => Judge(batch, entry, options))).ToList();
        return new TakenFile(name, file, refusal, entries);
    }

    private static TakenEntry Judge(NachaBatch batch, NachaEntry entry, FirstCoastOptions options) =>
        options.SettlementAccounts.Contains(entry.Account)
            ? new TakenEntry(batch, entry, EntryRules.Check(entry), 0, true)
            : new TakenEntry(batch, entry, EntryRules.Check(entry), EntryRules.Rule(entry), false);
}
