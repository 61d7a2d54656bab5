using System.Buffers;
using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;

namespace BankHub.Formats.Nacha.Reading;

/// <summary>
/// Reads a file record by record, an entry together with its addenda, checking as it goes; never throws and never skips a line
/// without a word. Several files in one body come one after the other. Memory does not grow with the body.
/// </summary>
public sealed class NachaReader
{
    private readonly NachaReadOptions _options;
    private readonly RecordCutter _cutter;
    private readonly FindingLog _log;
    private readonly FileProgress _file;
    private readonly PendingEntry _pending = new();
    private bool _ended;

    /// <summary>Reads a body that lies in memory.</summary>
    public NachaReader(ReadOnlySequence<byte> body, NachaReadOptions? options = null)
        : this(ByteWindow.Chunks(body), options)
    {
    }

    /// <summary>Reads a body that is brought chunk by chunk, each valid until the next is asked for.</summary>
    public NachaReader(IEnumerable<ReadOnlyMemory<byte>> chunks, NachaReadOptions? options = null)
        : this(chunks.GetEnumerator(), options)
    {
    }

    private NachaReader(IEnumerator<ReadOnlyMemory<byte>> chunks, NachaReadOptions? options)
    {
        _options = options ?? NachaReadOptions.Default;
        _cutter = new(new(chunks));
        _log = new(_options.Waived);
        _file = new(_log);
    }

    /// <summary>What the last successful Read found.</summary>
    public NachaItem Item { get; private set; }

    /// <summary>Lines read so far, filling included.</summary>
    public int Lines => _cutter.Line;

    /// <summary>The rules that were waived and broken so far.</summary>
    public IReadOnlyCollection<string> Waived => _log.Waived;

    /// <summary>How the file is laid out; complete at its end.</summary>
    public NachaForm Form => new(_cutter.LineEnd, _cutter.HasLineEnd, _file.FillsBlocks) { ExtraBlocks = _file.ExtraBlocks };

    /// <summary>How the file before the current one was laid out, filling included.</summary>
    internal NachaForm FormBefore { get; private set; } = NachaForm.Usual;

    /// <summary>Goes to the next item; false at the end.</summary>
    public bool Read()
    {
        while (!_ended)
        {
            if (!_cutter.TryPeek(out var record))
            {
                return _pending.IsEmpty ? End() : EmitPending();
            }

            var type = _cutter.Found == 0 ? (byte)0 : record[0];
            if (type != '7' && !_pending.IsEmpty)
            {
                return EmitPending();
            }

            _cutter.Take();
            _log.Line = _cutter.Line;
            if (_cutter.Line > _options.MaxRecords)
            {
                return Stop(NachaRules.TooLarge, $"has more than {_options.MaxRecords} records");
            }

            if (_cutter.EndBeforeDiffers)
            {
                _log.Add(NachaRules.LineEnd, "Line", "comes after a line that ends otherwise than the first");
            }

            if (_cutter.Line == 1 && !LooksLikeNacha(record))
            {
                return Stop(NachaRules.OtherFormat, "does not begin with a record of a Nacha file");
            }

            if (Consume(type, record))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Deals with one record; true if it made an item.</summary>
    private bool Consume(byte type, ReadOnlySpan<byte> record)
    {
        if (type == '1')
        {
            FormBefore = Form;
        }

        _file.Lines++;
        if (type is 0 or (byte)' ' && record.IndexOfAnyExcept((byte)' ') < 0)
        {
            return Blank();
        }

        if (type == '9' && IsFilling(record))
        {
            var nines = record[..Math.Min(_cutter.Found, record.Length)].IndexOfAnyExcept((byte)'9') < 0;
            return _file.Filling(_cutter.Found, nines) && Emit(null);
        }

        RecordForm.Check(record, _cutter, _file, _log);
        switch ((char)type)
        {
            case '6' when _file.AcceptsEntries:
                _pending.Begin(Entry(record), _cutter.Line);
                return false;
            case '7' when !_pending.IsEmpty:
                _pending.Add(record, _log);
                return false;
            case '1':
                return Emit(_file.Open(FileHeader.Read(new(record, FileHeader.Table, _log))));
            case '5':
                return Emit(_file.Open(BatchHead(record)));
            case '8':
                return Emit(_file.Close(BatchEnd(record)));
            case '9':
                return Emit(_file.Close(FileEnd(record)));
            default:
                _file.Refuse((char)type);
                return Emit(null);
        }
    }

    /// <summary>A count of 900,000 batches or more begins with a nine as well; only a control has blanks at its end.</summary>
    private bool IsFilling(ReadOnlySpan<byte> record) =>
        _cutter.Found == 1 || (record[1] == '9' && (_file.IsClosed || record[^1] != ' ' || _cutter.Found != NachaLayout.RecordLength));

    private EntryRecord Entry(ReadOnlySpan<byte> record) =>
        _file.IsInternational ? IatEntryDetail.Read(new(record, IatEntryDetail.Table, _log))
        : _file.IsAdvice ? AdvEntryDetail.Read(new(record, AdvEntryDetail.Table, _log))
        : EntryDetail.Read(new(record, EntryDetail.Table, _log));

    private BatchHeaderRecord BatchHead(ReadOnlySpan<byte> record) => RecordTables.IsInternational(record)
        ? IatBatchHeader.Read(new(record, IatBatchHeader.Table, _log))
        : BatchHeader.Read(new(record, BatchHeader.Table, _log));

    private BatchControlRecord BatchEnd(ReadOnlySpan<byte> record) => _file.IsAdvice
        ? AdvBatchControl.Read(new(record, AdvBatchControl.Table, _log))
        : BatchControl.Read(new(record, BatchControl.Table, _log));

    private FileControlRecord FileEnd(ReadOnlySpan<byte> record) => _file.IsAdvice
        ? AdvFileControl.Read(new(record, AdvFileControl.Table, _log))
        : FileControl.Read(new(record, FileControl.Table, _log));

    private static bool LooksLikeNacha(ReadOnlySpan<byte> record) =>
        record[0] == '1' ? record.Slice(FileHeader.Field.RecordSize.Start, 3).SequenceEqual("094"u8) || record[1] == '0'
        : record[0] is >= (byte)'5' and <= (byte)'9' && NachaText.FirstBad(record) < 0 && char.IsAsciiDigit((char)record[1]);

    /// <summary>After the end of a file an empty line says nothing; anywhere else it is worth a word.</summary>
    private bool Blank()
    {
        if (_file.IsClosed)
        {
            return false;
        }

        _log.Add(NachaRules.BlankLine, "Line", "is blank");
        return Emit(null);
    }

    private bool Emit(NachaRecord? record)
    {
        Item = new(record, _cutter.Line, 1, _log.Take());
        return true;
    }

    private bool EmitPending()
    {
        var entry = _pending.Take(out var line, out var addenda);
        _log.Line = line;
        _file.Add(entry, addenda);
        Item = new(entry, line, 1 + addenda, _log.Take());
        return true;
    }

    private bool Stop(NachaRule rule, string message)
    {
        _ended = true;
        _log.Add(rule, "File", message);
        return Emit(null);
    }

    private bool End()
    {
        _ended = true;
        _log.Line = Math.Max(1, _cutter.Line);
        _file.End();
        Item = new(null, _log.Line, 0, _log.Take());
        return Item.Findings.Count > 0;
    }
}
