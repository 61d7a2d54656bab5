using BankHub.Formats.Nacha.Records;

namespace BankHub.Formats.Nacha;

/// <summary>A batch as one object; without a control where the file ends before it.</summary>
public sealed record NachaBatch(BatchHeaderRecord Header, IReadOnlyList<EntryRecord> Entries, BatchControlRecord? Control)
{
    /// <summary>The header of a batch of any class but IAT, which most are.</summary>
    public BatchHeader? Company => Header as BatchHeader;

    /// <summary>The entries of a batch of any class but IAT and ADV, which most are.</summary>
    public IEnumerable<EntryDetail> Details => Entries.OfType<EntryDetail>();
}
