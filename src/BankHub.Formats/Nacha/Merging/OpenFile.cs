using BankHub.Formats.Nacha.Checking;
using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Values;
using BankHub.Formats.Nacha.Writing;

namespace BankHub.Formats.Nacha.Merging;

/// <summary>A file that still takes entries; those of equal batch headers share a batch.</summary>
internal sealed class OpenFile(MergeCaps caps)
{
    private const int Headers = 2;
    private const int MaxInBatch = 999_999;
    private const int MaxBatches = 999_999;

    private readonly Dictionary<BatchHeaderRecord, OpenBatch> _byHeader = [];
    private readonly List<OpenBatch> _batches = [];
    private int _lines = Headers;
    private int _records;
    private long _debits;
    private long _credits;

    /// <summary>Takes the entries, if they fit; <paramref name="key"/> is their batch header without its number.</summary>
    public bool TryAdd(BatchHeaderRecord key, MergeUnit unit)
    {
        var isNew = !_byHeader.TryGetValue(key, out var batch) || batch.Records + unit.Records > MaxInBatch;
        var lines = _lines + unit.Records + (isNew ? Headers : 0);
        if (Filled(lines) > caps.MaxLines || _records + unit.Records > caps.MaxEntries || _batches.Count == MaxBatches
            || _debits + unit.Debits > caps.MaxAmount || _credits + unit.Credits > caps.MaxAmount)
        {
            return false;
        }

        if (isNew)
        {
            _batches.Add(_byHeader[key] = batch = new(key));
        }

        batch!.Add(unit);
        (_lines, _records, _debits, _credits) = (lines, _records + unit.Records, _debits + unit.Debits, _credits + unit.Credits);
        return true;
    }

    /// <summary>The file, with the place of each of its entries.</summary>
    public NachaFile Close(FileHeader header, int number, NachaForm form, IDictionary<EntrySource, EntryPlace> places)
    {
        List<NachaBatch> batches = [];
        var tally = new Tally();
        var line = 1;
        foreach (var open in _batches)
        {
            var batch = open.Close(batches.Count + 1, number, ref line, places, out var sum);
            batches.Add(batch);
            tally.Add(sum);
        }

        var blocks = Filled(line + 1) / NachaLayout.BlockingFactor;
        var isAdvice = batches.Exists(batch => batch.Header.StandardEntryClassCode == SecCodes.Adv);
        return new(header, batches, isAdvice ? Controls.Advice(tally, batches.Count, blocks) : Controls.Of(tally, batches.Count, blocks),
            form, []);
    }

    private static int Filled(int lines) =>
        (lines + NachaLayout.BlockingFactor - 1) / NachaLayout.BlockingFactor * NachaLayout.BlockingFactor;
}
