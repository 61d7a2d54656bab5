using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Formats.Nacha.Merging;

/// <summary>Takes files apart into what stays together, and sees to it that no trace number is used twice.</summary>
internal sealed class MergeUnits(bool keepsBatches, Func<int, TraceNumber>? nextTrace, List<MergeProblem> problems)
{
    private readonly HashSet<TraceNumber> _used = [];

    public IEnumerable<MergeUnit> Of(NachaFile file, int index)
    {
        for (var batch = 0; batch < file.Batches.Count; batch++)
        {
            var header = file.Batches[batch].Header;
            List<(EntrySource, EntryRecord)> kept = [];
            for (var entry = 0; entry < file.Batches[batch].Entries.Count; entry++)
            {
                var source = new EntrySource(index, batch, entry);
                if (Unique(file.Batches[batch].Entries[entry], source) is { } unique)
                {
                    kept.Add((source, unique));
                }
            }

            if (keepsBatches)
            {
                if (kept.Count == file.Batches[batch].Entries.Count && kept.Count > 0)
                {
                    yield return new(header, kept);
                }
                else
                {
                    problems.AddRange(kept.Select(item => new MergeProblem(item.Item1, "belongs to a batch that has to stay whole")));
                }

                continue;
            }

            foreach (var item in kept)
            {
                yield return new(header, [item]);
            }
        }
    }

    /// <summary>An advice has no trace number; any other entry keeps its own unless another has it already.</summary>
    private EntryRecord? Unique(EntryRecord entry, EntrySource source)
    {
        if (entry is AdvEntryDetail || _used.Add(entry.Trace))
        {
            return entry;
        }

        if (nextTrace?.Invoke(entry.Trace.Institution) is { } trace && _used.Add(trace))
        {
            return Renumbered(entry, trace);
        }

        problems.Add(new(source, $"has the trace number {entry.Trace}, which another entry has"));
        return null;
    }

    private static EntryRecord Renumbered(EntryRecord entry, TraceNumber trace) => entry with
    {
        Trace = trace,
        Addenda = [.. entry.Addenda.Select(addenda => addenda switch
        {
            SequencedAddenda sequenced => sequenced with { EntryDetailSequenceNumber = trace.Sequence },
            TracedAddenda traced => (Addenda)(traced with { Trace = trace }),
            _ => addenda,
        })],
    };
}
