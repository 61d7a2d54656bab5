using BankHub.Formats.Nacha.Checking;
using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Formats.Nacha.Reading;

/// <summary>Where the reader stands in a file: what may come next, and what has been added up.</summary>
internal sealed class FileProgress(FindingLog log)
{
    private FileHeader? _header;
    private BatchHeader? _batch;
    private Tally _batchTally = new();
    private Tally _fileTally = new();
    private int _batches;
    private long _lastTrace;
    private bool _partlyRead;
    private bool _begun;
    private int _blockCount;

    /// <summary>Lines of the current file, its filling included.</summary>
    public int Lines { get; set; }

    public bool HasFilling { get; private set; }

    public bool IsClosed { get; private set; }

    public bool AcceptsEntries => _batch is not null;

    /// <summary>Whether the records of the current batch have the usual layout.</summary>
    public bool IsReadable => _batch is null || _batch.StandardEntryClassCode is not (SecCodes.Iat or SecCodes.Adv);

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

        (_header, _batch, _batches, _fileTally) = (header, null, 0, new());
        (_begun, _partlyRead, IsClosed, HasFilling, Lines) = (true, false, false, false, 1);
        return header;
    }

    public BatchHeader Open(BatchHeader header)
    {
        if (_batch is not null)
        {
            Misplaced(BatchHeader.Table, "comes before the end of the batch before");
        }

        NeedHeader(BatchHeader.Table);
        (_batch, _batchTally, _lastTrace) = (header, new(), 0);
        ControlChecks.Check(header, log);
        if (!IsReadable)
        {
            _partlyRead = true;
            log.Add(NachaRules.NotSupported, BatchHeader.Table.Name, $"entries of class {header.StandardEntryClassCode} are not read");
        }

        return header;
    }

    public void Add(EntryDetail entry, int addenda)
    {
        if (!IsReadable)
        {
            log.Add(NachaRules.NotSupported, EntryDetail.Table.Name, $"entries of class {_batch!.StandardEntryClassCode} are not read");
            return;
        }

        EntryChecks.Check(entry, addenda, _batch!, _lastTrace, log);
        _lastTrace = entry.Trace.Value;
        _batchTally.Add(entry, addenda);
    }

    public BatchControl Close(BatchControl control)
    {
        if (_batch is null)
        {
            Misplaced(BatchControl.Table, "has no batch header");
        }
        else if (IsReadable)
        {
            ControlChecks.Check(control, _batch, _batchTally, log);
            _fileTally.Add(_batchTally);
        }

        _batch = null;
        _batches++;
        return control;
    }

    public FileControl Close(FileControl control)
    {
        NeedHeader(FileControl.Table);
        if (_batch is not null)
        {
            Misplaced(FileControl.Table, "comes before the end of a batch");
            _fileTally.Add(_batchTally);
        }

        if (!_partlyRead)
        {
            ControlChecks.Check(control, _batches, _fileTally, log);
        }

        (IsClosed, _batch, _blockCount) = (true, null, control.BlockCount);
        return control;
    }

    /// <summary>A record of nines; true if there is something wrong with it.</summary>
    public bool Filling(int length)
    {
        HasFilling = true;
        if (!IsClosed)
        {
            log.Add(NachaRules.RecordOrder, "Filling", "comes before the file control");
        }
        else if (length != NachaLayout.RecordLength)
        {
            log.Add(NachaRules.BlockFill, "Filling", $"has {length} characters, not {NachaLayout.RecordLength}");
        }

        return !IsClosed || length != NachaLayout.RecordLength;
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
