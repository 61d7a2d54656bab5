using BankHub.Formats.SwiftMt.Fields;
using BankHub.Formats.SwiftMt.Notation;
using BankHub.Formats.SwiftMt.Rules;

namespace BankHub.Formats.SwiftMt.Reading;

/// <summary>Finds the fields of a text, block 4 or bare, line by line: one pass, nothing copied.</summary>
internal ref struct TextScan(MtMessage message, ReadOnlySpan<byte> text, bool isEnd, MtReadOptions options)
{
    private static readonly uint First = MtTag.Pack("20");

    private readonly ReadOnlySpan<byte> _text = text;
    private readonly SlotList _slots = message.TextSlots;
    private readonly bool _isBare = message.IsBare;
    private byte _lineBreak;
    private int _open = -1;
    private bool _hasFirst;

    /// <summary>Where the text ends, its end mark included; -1 if it may go on beyond what is there.</summary>
    public int Run(int start)
    {
        // Places on the stack that a loop looks at again and again are slower than what stands in registers.
        var text = _text;
        var (slots, at) = (_slots, start);
        _lineBreak = LineScan.Break(text[start..]);
        at += _isBare ? 0 : FirstBreak(start);
        var search = default(LineSearch);
        while (at < text.Length)
        {
            var sign = text[at];
            if (sign == ':')
            {
                var length = LineScan.Tag(text[at..]);
                if (length > 0)
                {
                    if (slots.Count == 0)
                    {
                        search = new(text, _lineBreak, at);
                    }

                    Close(at);
                    if (_isBare && IsNext(at, length))
                    {
                        return at;
                    }

                    Open(at, length);
                }
            }
            else if (sign == '-' && EndMark(at) is >= 0 and var end)
            {
                Close(at);
                return end;
            }
            else if (sign == '{' && LineScan.IsBlock(text[at..]))
            {
                return Unclosed(at);
            }

            var next = slots.Count > 0 ? search.Next() : NextBreak(at);
            if (next < 0 && !isEnd)
            {
                return -1;
            }

            next = next < 0 ? text.Length : next + 1;
            if (slots.Count == 0 && !_isBare && LineScan.Blank(text[at..next]) < next - at)
            {
                message.Found(EnvelopeRules.TextBeforeField, at);
            }

            if (!_isBare && MayEnd(text[at..next]) && Inline(at, next) is >= 0 and var mark)
            {
                return mark;
            }

            at = next;
        }

        return isEnd ? Unclosed(at) : -1;
    }

    private readonly int NextBreak(int at) => _text[at..].IndexOf(_lineBreak) is >= 0 and var length ? at + length : -1;

    /// <summary>The text begins on the line after {4:.</summary>
    private readonly int FirstBreak(int start)
    {
        var line = _text[start..];
        var length = line.IndexOf(_lineBreak);
        var isBlank = length >= 0 && LineScan.Blank(line) > length;
        if (_lineBreak == '\n' && (length <= 0 || line[length - 1] != '\r'))
        {
            message.Found(EnvelopeRules.LineEnd, start);
        }

        return isBlank && LineScan.Tag(line) == 0 ? length + 1 : 0;
    }

    /// <summary>In a bare text a message ends where the next one begins: with another field 20, or a line that says its type.</summary>
    private readonly bool IsNext(int at, int length) =>
        _slots.Count > 0
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

        if (_isBare)
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

    /// <summary>Whether lines have at their end what an end mark ends with; most have not, and are not searched for one.</summary>
    private static bool MayEnd(ReadOnlySpan<byte> lines)
    {
        var last = lines.Length - 1;
        last -= last > 0 && lines[last] == '\n' ? 1 : 0;
        last -= last > 0 && lines[last] == '\r' ? 1 : 0;
        return lines[last] is (byte)'}' or (byte)'$';
    }

    /// <summary>The end mark at the end of a line that holds other text: the last one of those up to another.</summary>
    private int Inline(int from, int next)
    {
        var at = from + _text[from..(next - 1)].LastIndexOf(_lineBreak) + 1;
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
        if (_isBare)
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
        if (_slots.Count >= options.MaxFields)
        {
            message.Found(EnvelopeRules.TooManyFields, at);
            return;
        }

        _open = _slots.Count;
        ref var slot = ref _slots.Add();
        MtTag.Set(ref slot, _text.Slice(at + 1, length));
        (slot.TagStart, slot.TagLength, slot.Start, slot.Length, slot.Part) = (at + 1, length, at + length + 2, 0, -1);
        _hasFirst |= slot.Tag == First;
    }

    /// <summary>A value ends before the line end that separates it from what follows.</summary>
    private void Close(int at)
    {
        if (_open >= 0)
        {
            var text = _text;
            ref var slot = ref _slots[_open];
            slot.Length = LineScan.TrimmedLength(text[slot.Start..at]);
            _open = -1;
        }
    }
}
