using BankHub.Formats.Nacha.Records;

namespace BankHub.Formats.Nacha;

/// <summary>A batch as one object; without a control where the file ends before it.</summary>
public sealed record NachaBatch(BatchHeader Header, IReadOnlyList<EntryDetail> Entries, BatchControl? Control);
