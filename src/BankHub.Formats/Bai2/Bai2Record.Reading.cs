using BankHub.Formats.Bai2.Reading;
using BankHub.Formats.Bai2.Rules;

namespace BankHub.Formats.Bai2;

/// <content>How a record comes into being and what is found about it.</content>
public sealed partial class Bai2Record
{
    internal void Begin()
    {
        _fields.Clear();
        _text.Clear();
        _lines.Clear();
        Findings.Clear();
        (_joinedLength, Kind, TextBeginsNextRecord, ClosesText) = (0, Bai2RecordKind.None, false, false);
    }

    /// <summary>A physical record more.</summary>
    internal void AddLine(int start, int end, int number)
    {
        Line = _lines.Count == 0 ? number : Line;
        _lines.Add(new(start, end - start, number));
    }

    internal void AddField(int start, int end) => _fields.Add(new(start, end - start));

    internal void AddText(int start, int end, bool goesOn) => _text.Add(new(start, end - start, goesOn ? 1 : 0));

    /// <summary>
    /// The last field goes on: its parts are put together, behind each other. What goes beyond the longest field is said and not kept.
    /// </summary>
    internal void Extend(ReadOnlySpan<byte> view, int start, int end)
    {
        var last = _fields[^1];
        if (last.Start >= 0)
        {
            _isFieldCut = false;
            var at = ~_joinedLength;
            Join(view.Slice(last.Start, last.Length));
            last = new(at, last.Length);
        }

        var kept = Math.Clamp(MaxField - last.Length, 0, end - start);
        Join(view.Slice(start, kept));
        _fields[^1] = new(last.Start, last.Length + kept);
        if (kept < end - start && !_isFieldCut)
        {
            _isFieldCut = true;
            Found(Bai2Rules.TooLarge, _fields.Count - 1);
        }
    }

    private void Join(ReadOnlySpan<byte> part)
    {
        if (_joinedLength + part.Length > _joined.Length)
        {
            Array.Resize(ref _joined, (_joined.Length * 2) + part.Length);
        }

        part.CopyTo(_joined.AsSpan(_joinedLength));
        _joinedLength += part.Length;
    }

    /// <summary>The bytes that all places are in.</summary>
    internal void Bind(ReadOnlyMemory<byte> view) => _view = view;

    /// <summary>Something is wrong with a field, or with the record where none is given.</summary>
    internal void Found(Bai2Rule rule, int field = -1)
    {
        if (Findings.Wants(rule))
        {
            var start = field >= 0 && field < _fields.Count ? _fields[field].Start : -1;
            var line = LineOf(start);
            var column = start >= 0 ? start - line.Start + 1 : 1;
            Findings.Add(new(rule, line.Number, column, RecordCodes.Name(Kind), field < 0 ? "" : FieldNames.Of(this, field)));
        }
    }

    /// <summary>Something is wrong with a line.</summary>
    internal void FoundAt(Bai2Rule rule, int line, string record = "Line")
    {
        if (Findings.Wants(rule))
        {
            Findings.Add(new(rule, line, 1, record, ""));
        }
    }

    private FieldSlot LineOf(int start)
    {
        var at = 0;
        while (start >= 0 && at + 1 < _lines.Count && _lines[at + 1].Start <= start)
        {
            at++;
        }

        return _lines.Count > 0 ? _lines[at] : new(0, 0, Line);
    }
}
