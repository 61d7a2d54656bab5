using BankHub.Formats.SwiftMt.Fields;
using BankHub.Formats.SwiftMt.Notation;
using BankHub.Formats.SwiftMt.Rules;

namespace BankHub.Formats.SwiftMt.Reading;

/// <summary>Finds the fields of a text, block 4 or bare, line by line: one pass, nothing copied.</summary>
internal ref struct TextScan(MtMessage message, ReadOnlySpan<byte> text, bool isEnd, MtReadOptions options)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private readonly uint _first = MtTag.Pack("20"u8);
    private int _open = -1;
    private bool _hasFirst;

    /// <summary>Where the text ends, its end mark included; -1 if it may go on beyond what is there.</summary>
    public int Run(int start)
    {
        var at = start;
        var lineBreak = LineScan.Break(_text[start..]);
        at += message.IsBare ? 0 : FirstBreak(lineBreak, start);
        while (true)
        {
            if (at >= _text.Length)
            {
                return isEnd ? Unclosed(at) : -1;
            }

            var sign = _text[at];
            if (sign == '-' && EndMark(at) is >= 0 and var end)
            {
                Close(at);
                return end;
            }

            if (sign == '{' && LineScan.IsBlock(_text[at..]))
            {
                return Unclosed(at);
            }

            if (sign == ':' && LineScan.Tag(_text[at..]) is > 0 and var length)
            {
                if (message.IsBare && IsNext(at, length))
                {
                    Close(at);
                    return at;
                }

                Close(at);
                Open(at, length);
            }

            var rest = _text[at..];
            var line = rest.IndexOf(lineBreak);
            if (line < 0 && !isEnd)
            {
                return -1;
            }

            var next = line < 0 ? _text.Length : at + line + 1;
            if (_open < 0 && message.TextSlots.Count == 0 && !message.IsBare && LineScan.Blank(_text[at..next]) < next - at)
            {
                message.Found(EnvelopeRules.TextBeforeField, at);
            }

            if (!message.IsBare && MayEnd(at, next) && Inline(at, next) is >= 0 and var mark)
            {
                return mark;
            }

            at = next;
        }
    }

    /// <summary>The text begins on the line after {4:.</summary>
    private int FirstBreak(byte lineBreak, int start)
    {
        var line = _text[start..];
        var length = line.IndexOf(lineBreak);
        var isBlank = length >= 0 && LineScan.Blank(line) > length;
        if (lineBreak == '\n' && (length <= 0 || line[length - 1] != '\r'))
        {
            message.Found(EnvelopeRules.LineEnd, start);
        }

        return isBlank && LineScan.Tag(line) == 0 ? length + 1 : 0;
    }

    /// <summary>In a bare text a message ends where the next one begins: with another field 20, or a line that says its type.</summary>
    private readonly bool IsNext(int at, int length) =>
        message.TextSlots.Count > 0
        && (LineScan.IsTypeLine(_text[at..]) || (_hasFirst && length == 2 && _text[at + 1] == '2' && _text[at + 2] == '0'));

    /// <summary>Where the text ends if this line ends it: -}, or - alone.</summary>
    private readonly int EndMark(int at)
    {
        var rest = _text[(at + 1)..];
        if (rest.StartsWith("}"u8))
        {
            return at + 2;
        }

        var blank = rest.IndexOfAnyExcept((byte)' ', (byte)'\r');
        var isAlone = blank < 0 ? isEnd : rest[blank] == '\n' || (blank > 0 && rest[blank - 1] == '\r');
        if (!isAlone)
        {
            return -1;
        }

        if (message.IsBare)
        {
            return at + 1;
        }

        // Without its brace the mark counts only where nothing of the text follows.
        var after = LineScan.Blank(rest);
        if (after < rest.Length && rest[after] is not ((byte)'}' or (byte)'{' or (byte)'$'))
        {
            return -1;
        }

        message.Found(EnvelopeRules.TextUnclosed, at);
        return at + 1 + (after < rest.Length && rest[after] == '}' ? after + 1 : 0);
    }

    /// <summary>Whether a line has at its end what an end mark ends with; most have not, and are not searched for one.</summary>
    private readonly bool MayEnd(int at, int next)
    {
        var last = next - 1;
        last -= last > at && _text[last] == '\n' ? 1 : 0;
        last -= last > at && _text[last] == '\r' ? 1 : 0;
        return _text[last] is (byte)'}' or (byte)'$';
    }

    /// <summary>The end mark at the end of a line that holds other text.</summary>
    private int Inline(int at, int next)
    {
        var line = _text[at..next];
        var length = LineScan.TrimmedLength(line);
        if (length < 2 || line[length - 1] is not ((byte)'}' or (byte)'$') || line.IndexOf("-}"u8) is not (>= 0 and var mark))
        {
            return -1;
        }

        message.Found(EnvelopeRules.TextUnclosed, at + mark);
        Close(at + mark);
        return at + mark + 2;
    }

    /// <summary>
    /// A text without its end is cut where its bytes end or the next message begins; before block 5 only the mark is missing. A bare text
    /// has no mark, and is cut where its last line has no end.
    /// </summary>
    private int Unclosed(int at)
    {
        if (message.IsBare)
        {
            message.IsCut = at > 0 && _text[at - 1] is not ((byte)'\n' or (byte)'\r');
        }
        else
        {
            message.Found(EnvelopeRules.TextUnclosed, Math.Max(at - 1, 0));
            message.IsCut = at >= _text.Length || _text[at + 1] == '1';
        }

        Close(at);
        return at;
    }

    private void Open(int at, int length)
    {
        var slots = message.TextSlots;
        if (slots.Count >= options.MaxFields)
        {
            message.Found(EnvelopeRules.TooManyFields, at);
            return;
        }

        _open = slots.Count;
        ref var slot = ref slots.Add();
        slot.Tag = MtTag.Pack(_text.Slice(at + 1, length));
        (slot.Number, slot.Option) = ((byte)MtTag.Number(slot.Tag), (byte)MtTag.Option(slot.Tag));
        (slot.TagStart, slot.TagLength, slot.Start, slot.Length, slot.Part) = (at + 1, length, at + length + 2, 0, -1);
        _hasFirst |= slot.Tag == _first;
    }

    /// <summary>A value ends before the line end that separates it from what follows.</summary>
    private void Close(int at)
    {
        if (_open >= 0)
        {
            ref var slot = ref message.TextSlots[_open];
            slot.Length = LineScan.TrimmedLength(_text[slot.Start..at]);
            _open = -1;
        }
    }
}
