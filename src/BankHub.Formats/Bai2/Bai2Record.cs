using System.Text;
using BankHub.Formats.Bai2.Reading;
using BankHub.Formats.Bai2.Rules;
using BankHub.Formats.Bai2.Values;

namespace BankHub.Formats.Bai2;

/// <summary>
/// A record with its continuations as a view of the bytes that it was read from: its fields, the text of a transaction, and what was found
/// about it. Its memory is used again by the next one.
/// </summary>
public sealed partial class Bai2Record
{
    /// <summary>Bytes of a field that goes on in further lines; no field of a report has a tenth of it.</summary>
    private const int MaxField = 4096;

    private readonly SlotList _fields = new(64);
    private readonly SlotList _text = new(16);
    private readonly SlotList _lines = new(16);
    private byte[] _joined = [];
    private int _joinedLength;
    private bool _isFieldCut;
    private ReadOnlyMemory<byte> _view;

    internal Bai2Record(IReadOnlySet<string> waived) => Findings = new(waived);

    public Bai2RecordKind Kind { get; internal set; }

    /// <summary>The line that it begins on, from one.</summary>
    public int Line { get; internal set; }

    /// <summary>How many physical records it has.</summary>
    public int Lines => _lines.Count;

    /// <summary>How many fields it has behind its code, without the text of a transaction.</summary>
    public int Count => _fields.Count;

    /// <summary>What was found about it; complete once it was read.</summary>
    public Bai2Findings Findings { get; }

    /// <summary>Whether it is there and can be used.</summary>
    public bool IsUsable => Kind != Bai2RecordKind.None && !Findings.HasErrors;

    /// <summary>How many physical records hold a part of the text.</summary>
    public int TextLines => _text.Count;

    /// <summary>Whether the text begins in a continuation.</summary>
    public bool TextBeginsNextRecord { get; internal set; }

    /// <summary>Whether the text ends with a slash, as the other records do.</summary>
    internal bool ClosesText { get; set; }

    /// <summary>A field as it stands there; empty where there is none.</summary>
    public ReadOnlySpan<byte> this[int index] => index >= 0 && index < _fields.Count ? Bytes(_fields[index]) : default;

    /// <summary>The part of the text in one physical record.</summary>
    public ReadOnlySpan<byte> TextLine(int index) => Bytes(_text[index]);

    /// <summary>The text line by line; physical records that are filled to their end make one line with what follows.</summary>
    public IReadOnlyList<string> TextParts()
    {
        var (parts, begun) = (new List<string>(_text.Count), new StringBuilder());
        for (var i = 0; i < _text.Count; i++)
        {
            begun.Append(Bai2Text.Of(TextLine(i)));
            if (_text[i].Number == 0 || i == _text.Count - 1)
            {
                parts.Add(begun.ToString());
                begun.Clear();
            }
        }

        return parts is [""] ? [] : parts;
    }

    internal string Text(int index) => Bai2Text.Of(this[index]);

    internal string? OptionalText(int index) => this[index].IsEmpty ? null : Text(index);

    internal DateOnly? Date(int index) => Bai2Dates.TryRead(this[index], out var day) ? day : null;

    internal Bai2Time? Time(int index) => Bai2Time.TryRead(this[index], out var time) ? time : null;

    internal long? Amount(int index) => Bai2Numbers.TryRead(this[index], out var amount) ? amount : null;

    internal Int128? Total(int index) => Bai2Numbers.TryReadTotal(this[index], out var total) ? total : null;

    internal int? Number(int index) =>
        Bai2Numbers.TryReadDigits(this[index], out var number) && number <= int.MaxValue ? (int)number : null;

    /// <summary>A digit from 1 to 4; zero for anything else.</summary>
    internal int Choice(int index) => this[index] is [>= (byte)'1' and <= (byte)'4' and var digit] ? digit - '0' : 0;

    private ReadOnlySpan<byte> Bytes(FieldSlot slot) =>
        slot.Start >= 0 ? _view.Span.Slice(slot.Start, slot.Length) : _joined.AsSpan(~slot.Start, slot.Length);
}
