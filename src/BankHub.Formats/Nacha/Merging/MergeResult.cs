using BankHub.Formats.Nacha.Values;

namespace BankHub.Formats.Nacha.Merging;

/// <summary>An entry of what was given: the file, its batch and its place in it, each from zero.</summary>
public readonly record struct EntrySource(int File, int Batch, int Entry);

/// <summary>Where an entry went: the file from zero, the batch by its number, the line from one, and its trace number there.</summary>
public readonly record struct EntryPlace(int File, int BatchNumber, int Line, TraceNumber Trace);

/// <summary>An entry that could not go anywhere, and why.</summary>
public sealed record MergeProblem(EntrySource Entry, string Message);

/// <summary>Files, and what became of each entry: every one that was given has either a place or a problem, never both.</summary>
public sealed record MergeResult(
    IReadOnlyList<NachaFile> Files, IReadOnlyDictionary<EntrySource, EntryPlace> Places, IReadOnlyList<MergeProblem> Problems);
