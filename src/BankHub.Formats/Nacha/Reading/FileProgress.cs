using BankHub.Formats.Nacha.Checking;
using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;

namespace BankHub.Formats.Nacha.Reading;

/// <summary>Where the reader stands in a file: what may come next, and what has been added up.</summary>
internal sealed class FileProgress(FindingLog log)
{
    private FileHeader? _header;
    private BatchProgress? _batch;
    private Tally _tally = new();
    private int _batches;
    private int _lastBatchNumber;
    private bool _begun;
    private int _blockCount;
    private int _fillings;

    /// <summary>Lines of the current file, its filling included.</summary>
    public int Lines { get; set; }

    /// <summary>Whether the file ends in nines, or in a block that needs none.</summary>
    public bool FillsBlocks => _fillings > 0 || Lines % NachaLayout.BlockingFactor == 0;

    /// <summary>Blocks of filling alone.</summary>
    public int ExtraBlocks => _fillings / NachaLayout.BlockingFactor;

    public bool IsClosed { get; private set; }

    public bool AcceptsEntries => _batch is not null;

    /// <summary>Whether the current batch has entries of the international layout.</summary>
    public bool IsInternational => _batch is { IsInternational: true };

    /// <summary>Whether the file consists of advices, whose layouts are their own; its first batch tells.</summary>
    public bool IsAdvice { get; private set; }

    public FileHeader Open(FileHeader header)
    {
        if (IsClosed)
        {
            CheckBlocks(Lines - 1);
        }
        else if (_begun)
        {
            Misplaced(FileHeader.Table, "comes before the end of the file before");
        }

        HeaderChecks.Check(header, log);
        (_header, _batch, _batches, _lastBatchNumber, _tally) = (header, null, 0, 0, new());
        (_begun, IsAdvice, IsClosed, _fillings, Lines) = (true, false, false, 0, 1);
        return header;
    }

    public BatchHeaderRecord Open(BatchHeaderRecord header)
    {
        if (_batch is not null)
        {
            Misplaced(header.Layout, "comes before the end of the batch before");
        }

        NeedHeader(header.Layout);
        _batch = new(header, log);
        if (_batches == 0)
        {
            IsAdvice = _batch.IsAdvice;
        }
        else if (IsAdvice != _batch.IsAdvice)
        {
            log.Add(NachaRules.MixedAdvices, header.Layout.Name, "mixes advices and other entries in one file");
        }

        if (header.BatchNumber <= _lastBatchNumber && _batches > 0)
        {
            log.Add(NachaRules.BatchOrder, header.Layout, BatchHeader.Field.BatchNumber, header.BatchNumber.ToString("D7"),
                "is not above the one before");
        }

        _lastBatchNumber = header.BatchNumber;
        return header;
    }

    public void Add(EntryRecord entry, int addenda) => _batch!.Add(entry, addenda, log);

    public BatchControlRecord Close(BatchControlRecord control)
    {
        if (_batch is null)
        {
            Misplaced(control.Layout, "has no batch header");
        }
        else
        {
            _batch.Close(control, log);
            _tally.Add(_batch.Tally);
        }

        _batch = null;
        _batches++;
        return control;
    }

    public FileControlRecord Close(FileControlRecord control)
    {
        NeedHeader(control.Layout);
        if (_batch is not null)
        {
            Misplaced(control.Layout, "comes before the end of a batch");
            _tally.Add(_batch.Tally);
        }

        ControlChecks.Check(control, _batches, _tally, log);
        (IsClosed, _batch, _blockCount) = (true, null, control.BlockCount);
        return control;
    }

    /// <summary>A record that begins with two nines; true if there is something wrong with it.</summary>
    public bool Filling(int length, bool isNines)
    {
        _fillings++;
        if (!IsClosed)
        {
            log.Add(NachaRules.RecordOrder, "Filling", "comes before the file control");
        }
        else if (length != NachaLayout.RecordLength || !isNines)
        {
            log.Add(NachaRules.BlockFill, "Filling", $"is not {NachaLayout.RecordLength} nines");
        }

        return !IsClosed || length != NachaLayout.RecordLength || !isNines;
    }

    /// <summary>Reports a record that cannot be anything here.</summary>
    public void Refuse(char type)
    {
        var (rule, message) = type switch
        {
            '6' => (NachaRules.RecordOrder, "is an entry outside of a batch"),
            '7' => (NachaRules.RecordOrder, "is an addenda without an entry"),
            _ => (NachaRules.RecordType, "begins with no record type code"),
        };
        log.Add(rule, "Record", message);
    }

    public void End()
    {
        if (!_begun && Lines == 0)
        {
            log.Add(NachaRules.EmptyFile, "File", "is empty");
        }
        else if (!IsClosed)
        {
            log.Add(NachaRules.Truncated, "File", "ends without a file control");
        }
        else
        {
            CheckBlocks(Lines);
        }
    }

    private void CheckBlocks(int lines)
    {
        if (lines % NachaLayout.BlockingFactor != 0)
        {
            log.Add(NachaRules.BlockFill, "File", $"has {lines} records, which is no whole number of blocks");
        }

        var blocks = (lines + NachaLayout.BlockingFactor - 1) / NachaLayout.BlockingFactor;
        if (blocks != _blockCount)
        {
            log.Add(NachaRules.BlockCount, FileControl.Table.Name, $"states {_blockCount} blocks, the file has {blocks}");
        }
    }

    private void NeedHeader(NachaLayout table)
    {
        if (_header is null || IsClosed)
        {
            Misplaced(table, IsClosed ? "comes after the end of the file" : "has no file header before it");
        }

        _begun = true;
    }

    private void Misplaced(NachaLayout table, string message) => log.Add(NachaRules.RecordOrder, table.Name, message);
}
