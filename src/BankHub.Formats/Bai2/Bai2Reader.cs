using BankHub.Formats.Bai2.Checking;
using BankHub.Formats.Bai2.Reading;
using BankHub.Formats.Bai2.Rules;
using BankHub.Formats.Input;

namespace BankHub.Formats.Bai2;

/// <summary>
/// Reads a file record by record, each with its continuations, checking as it goes. Whatever the body holds, nothing is thrown and no line
/// is lost: what is no record is a finding. Memory does not grow with the body.
/// </summary>
public sealed class Bai2Reader
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF], Filling = [(byte)' ', 0, 0x1A];

    private readonly Bai2ReadOptions _options;
    private readonly LineCutter _lines;
    private readonly FileProgress _file = new();
    private int _recordLength;
    private bool _ended;

    /// <summary>Reads a body that lies in memory.</summary>
    public Bai2Reader(ReadOnlyMemory<byte> body, Bai2ReadOptions? options = null) : this([body], options, areKept: true)
    {
    }

    /// <summary>Reads a body that is brought chunk by chunk, each valid until the next is asked for.</summary>
    public Bai2Reader(IEnumerable<ReadOnlyMemory<byte>> chunks, Bai2ReadOptions? options = null) : this(chunks, options, areKept: false)
    {
    }

    private Bai2Reader(IEnumerable<ReadOnlyMemory<byte>> chunks, Bai2ReadOptions? options, bool areKept)
    {
        _options = options ?? Bai2ReadOptions.Default;
        _lines = new(new(chunks.GetEnumerator(), areKept), _options);
        Record = new(_options.Waived);
    }

    /// <summary>What the last successful <see cref="Read"/> found; its memory is used again by the next one.</summary>
    public Bai2Record Record { get; }

    /// <summary>Lines read so far.</summary>
    public int Lines => _lines.Number;

    /// <summary>How the file is written down; complete at its end.</summary>
    public Bai2Form Form => new(_lines.LineEnd, _lines.HasLineEnd, ClosesText);

    private bool ClosesText { get; set; } = true;

    /// <summary>Goes to the next record; false at the end.</summary>
    public bool Read()
    {
        if (_ended)
        {
            return false;
        }

        Record.Begin();
        if (!Begin())
        {
            return End();
        }

        var split = First();
        while (!_lines.IsCut && _lines.Peek() && RecordCodes.IsContinuation(Peeked))
        {
            if (Record.Lines > _options.MaxContinuations || _lines.Held > _options.MaxRecord)
            {
                Record.Found(Bai2Rules.TooLarge);
                break;
            }

            Add(ref split);
        }

        Record.Bind(_lines.View);
        if (Record.Kind == Bai2RecordKind.Transaction && Record.TextLines > 0 && Record.TextLine(Record.TextLines - 1).Length > 0)
        {
            ClosesText &= Record.ClosesText;
        }

        if (_options.Check && !_ended)
        {
            Record.Expect(split.IsClosed || Record.Kind == Bai2RecordKind.None, Bai2Rules.Slash);
            _file.Add(Record);
        }

        return true;
    }

    private ReadOnlySpan<byte> Peeked => _lines.View.Span[_lines.Start.._lines.End];

    /// <summary>Goes to the next line that is not blank; blank ones count only inside of a file.</summary>
    private bool Begin()
    {
        _lines.Release();
        while (_lines.Peek())
        {
            if (_lines.Number == 0 && Peeked.StartsWith(Mark))
            {
                Record.FoundAt(Bai2Rules.Charset, 1);
                _lines.SkipMark(Mark.Length);
            }

            // Tapes and mainframes end with nulls or the sign for the end of a file.
            if (!Peeked.Trim(Filling).IsEmpty)
            {
                return true;
            }

            _lines.Take();
            _lines.Release();
            if (_options.Check && !_file.IsClosed)
            {
                Record.FoundAt(Bai2Rules.BlankLine, _lines.Number);
            }
        }

        return false;
    }

    private FieldSplit First()
    {
        var kind = RecordCodes.Kind(Peeked);
        Record.Kind = kind ?? Bai2RecordKind.None;
        _ended = kind is null && _lines.Number == 0;
        var split = new FieldSplit(Record);
        Add(ref split);
        if (Record.Kind == Bai2RecordKind.FileHeader)
        {
            _recordLength = Record.Number(5) ?? 0;
        }
        else if (Record.Kind == Bai2RecordKind.None)
        {
            Record.Found(_ended ? Bai2Rules.OtherFormat : kind is null ? Bai2Rules.RecordCode : Bai2Rules.RecordOrder);
        }

        return split;
    }

    private void Add(ref FieldSplit split)
    {
        _lines.Take();
        var (start, end) = (_lines.Start, _lines.End);
        Record.AddLine(start, end, _lines.Number);
        var isFull = _recordLength > 0 && end - start == _recordLength;
        split.Add(_lines.View, start + RecordCodes.Fields(_lines.View.Span[start..end]), end, isFull);
        if (_options.Check && !_ended)
        {
            CheckLine(start, end);
        }
    }

    private void CheckLine(int start, int end)
    {
        var line = _lines.View.Span[start..end];
        if (line.IndexOfAnyExceptInRange((byte)' ', (byte)'~') >= 0)
        {
            Record.FoundAt(Bai2Rules.Charset, _lines.Number);
        }

        if (_recordLength > 0 && line.Length > _recordLength && line.TrimEnd((byte)' ').Length > _recordLength)
        {
            Record.FoundAt(Bai2Rules.RecordLength, _lines.Number);
        }

        if (_lines.IsCut)
        {
            Record.FoundAt(Bai2Rules.TooLarge, _lines.Number);
        }
    }

    private bool End()
    {
        _ended = true;
        if (_options.Check)
        {
            _file.End(Record, Math.Max(1, _lines.Number));
        }

        Record.Line = _lines.Number;
        return Record.Findings.Errors + Record.Findings.Warnings > 0;
    }
}
