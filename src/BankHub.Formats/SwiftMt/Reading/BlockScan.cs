using BankHub.Formats.SwiftMt.Fields;
using BankHub.Formats.SwiftMt.Notation;
using BankHub.Formats.SwiftMt.Rules;

namespace BankHub.Formats.SwiftMt.Reading;

/// <summary>Finds the blocks of a message that has them, from its first brace on.</summary>
internal ref struct BlockScan(MtMessage message, ReadOnlySpan<byte> text, bool isEnd, MtReadOptions options)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;
    private int _seen;

    /// <summary>The length of the message; -1 if it may go on beyond the text.</summary>
    public int Run(int start)
    {
        var text = _text;
        _at = start;
        while (_at < text.Length)
        {
            var block = text[_at..];
            if (!LineScan.IsBlock(block) && !IsOwnBlock(block))
            {
                break;
            }

            var id = block[1];
            if ((id == '1' && _seen > 0) || (id == '4' && Has('4')))
            {
                break;
            }

            Note(id);
            if (!Block(id))
            {
                return -1;
            }

            var blank = LineScan.Blank(text[_at..]);
            if (_at + blank == text.Length && !isEnd)
            {
                return -1;
            }

            _at = LineScan.IsBlock(text[(_at + blank)..]) ? _at + blank : _at;
        }

        // The first signs of another block may be all that there is yet.
        if (!isEnd && _at + 3 > text.Length)
        {
            return -1;
        }

        // An acknowledgement has no application header.
        if (!Has('4') || !Has('1') || (!Has('2') && !message.IsAcknowledgement))
        {
            message.Found(EnvelopeRules.BlockMissing, start);
        }

        return _at;
    }

    private readonly bool Has(char id) => (_seen & Bit((byte)id)) != 0;

    private static int Bit(byte id) => id is >= (byte)'1' and <= (byte)'5' ? 1 << (id - '0') : id == 'S' ? 1 << 6 : 1 << 7;

    private static bool IsOwnBlock(ReadOnlySpan<byte> text) =>
        text.Length > 2 && text[0] == '{' && text[2] == ':' && char.IsAsciiLetterOrDigit((char)text[1]);

    private void Note(byte id)
    {
        var bit = Bit(id);
        var rule = bit == 1 << 7 ? EnvelopeRules.BlockUnknown
            : (_seen & bit) != 0 ? EnvelopeRules.BlockRepeated
            : _seen > bit ? EnvelopeRules.BlockOrder : null;
        _seen |= bit;
        if (rule is not null)
        {
            message.Found(rule, _at);
        }
    }

    private bool Block(byte id)
    {
        var content = _at + 3;
        switch (id)
        {
            case (byte)'1' or (byte)'2':
                return Header(id, content);
            case (byte)'4' when !_text[(content + LineScan.Blank(_text[content..]))..].StartsWith("{"u8):
                var end = new TextScan(message, _text, isEnd, options).Run(content);
                _at = end;
                return end >= 0;
            default:
                return Braced(id, content);
        }
    }

    /// <summary>A header closes with the next brace; where that opens another block it was not closed.</summary>
    private bool Header(byte id, int content)
    {
        var text = _text;
        var length = text[content..].IndexOfAny((byte)'}', (byte)'{');
        if (length < 0 && !isEnd)
        {
            return false;
        }

        var end = length < 0 ? text.Length : content + length;
        var isClosed = end < text.Length && text[end] == '}';
        if (!isClosed)
        {
            message.Found(EnvelopeRules.BlockUnclosed, _at);
            message.IsCut |= length < 0;
            end = content + Math.Min(LineLength(text[content..end]), end - content);
        }

        var part = new Part(content, end - content);
        (message.Block1, message.Block2) = id == '1' ? (part, message.Block2) : (message.Block1, part);
        _at = isClosed ? end + 1 : end;
        return true;
    }

    private static int LineLength(ReadOnlySpan<byte> text) =>
        text.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var end ? end : text.Length;

    /// <summary>Fields in braces, which may have braces in themselves: {tag:value}.</summary>
    private bool Braced(byte id, int content)
    {
        var slots = id switch
        {
            (byte)'3' => message.UserSlots,
            (byte)'4' => message.TextSlots,
            (byte)'5' => message.TrailerSlots,
            _ => message.AdditionSlots,
        };
        var text = _text;
        var (at, depth, fieldStart) = (content, 1, -1);
        while (depth > 0)
        {
            // Between two braces there is often nothing.
            var next = at < text.Length && text[at] is (byte)'{' or (byte)'}' ? 0 : text[at..].IndexOfAny((byte)'{', (byte)'}');
            if (next < 0)
            {
                return Unclosed(slots, fieldStart);
            }

            at += next;
            if (text[at] == '{')
            {
                if (depth == 1)
                {
                    fieldStart = at + 1;
                }

                depth++;
            }
            else if (--depth == 1)
            {
                Field(slots, fieldStart, at);
                fieldStart = -1;
            }

            at++;
        }

        _at = at;
        return true;
    }

    private bool Unclosed(SlotList slots, int fieldStart)
    {
        if (!isEnd)
        {
            return false;
        }

        message.Found(EnvelopeRules.BlockUnclosed, _at);
        message.IsCut = true;
        if (fieldStart >= 0)
        {
            Field(slots, fieldStart, _text.Length);
        }

        _at = _text.Length;
        return true;
    }

    private readonly void Field(SlotList slots, int start, int end)
    {
        if (slots.Count >= options.MaxFields)
        {
            message.Found(EnvelopeRules.TooManyFields, start);
            return;
        }

        var text = _text[start..end];
        var colon = text.IndexOf((byte)':');
        if (colon <= 0)
        {
            message.Found(EnvelopeRules.TagInBraces, start);
            colon = Math.Max(colon, 0);
        }

        ref var slot = ref slots.Add();
        var value = Math.Min(start + colon + 1, end);
        MtTag.Set(ref slot, text[..colon]);
        (slot.TagStart, slot.TagLength, slot.Start, slot.Length, slot.Part) = (start, colon, value, end - value, -1);
    }
}
