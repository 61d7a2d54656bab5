using BankHub.Formats.Nacha.Checking;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;
using BankHub.Formats.Nacha.Writing;

namespace BankHub.Formats.Nacha.Merging;

/// <summary>A batch that still takes entries.</summary>
internal sealed class OpenBatch(BatchHeaderRecord key)
{
    private readonly List<(EntrySource Source, EntryRecord Entry)> _entries = [];

    public int Records { get; private set; }

    public void Add(MergeUnit unit)
    {
        _entries.AddRange(unit.Entries);
        Records += unit.Records;
    }

    /// <summary>The batch with its entries by trace number, as the rules ask for (Appendix Two, automatic rejection of batches).</summary>
    public NachaBatch Close(int number, int file, ref int line, IDictionary<EntrySource, EntryPlace> places, out Tally tally)
    {
        var header = key with { BatchNumber = number };
        tally = new();
        line++;
        List<EntryRecord> entries = [];
        foreach (var (source, entry) in _entries.OrderBy(item => item.Entry.Trace))
        {
            places.Add(source, new(file, number, ++line, entry.Trace));
            line += entry.Addenda.Count;
            entries.Add(entry);
            tally.Add(entry, entry.Addenda.Count);
        }

        line++;
        var isAdvice = header.StandardEntryClassCode == SecCodes.Adv;
        return new(header, entries, isAdvice ? Controls.Advice(tally, header) : Controls.Of(tally, header));
    }
}
