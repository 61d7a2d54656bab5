using BankHub.Formats.Nacha.Records;

namespace BankHub.Formats.Nacha.Merging;

/// <summary>Entries that stay together: one, or a whole batch.</summary>
internal sealed record MergeUnit(BatchHeaderRecord Header, IReadOnlyList<(EntrySource Source, EntryRecord Entry)> Entries)
{
    public int Records { get; } = Entries.Sum(item => 1 + item.Entry.Addenda.Count);

    public long Debits { get; } = Entries.Where(item => item.Entry.TransactionCode.IsDebit).Sum(item => item.Entry.Amount);

    public long Credits { get; } = Entries.Where(item => item.Entry.TransactionCode.IsCredit).Sum(item => item.Entry.Amount);
}
