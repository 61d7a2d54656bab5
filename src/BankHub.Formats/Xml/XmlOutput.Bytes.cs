using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using BankHub.Formats.Xml.Writing;

namespace BankHub.Formats.Xml;

/// <content>The bytes on their way into the buffer.</content>
public sealed partial class XmlOutput
{
    /// <summary>Text is escaped in pieces, so that its worst case asks for little.</summary>
    private const int Piece = 512;

    /// <summary>Room for the brackets, quotes and signs of a tag.</summary>
    private const int Marks = 16;

    private readonly OutputBytes _bytes = new(target);
    private readonly OutputLines _lines = new();
    private bool _isTagOpen;
    private bool _isBegun;

    /// <summary>Room for what comes before a tag.</summary>
    private int Gap => 2 + (Depth * OutputLines.IndentWidth);

    /// <summary>Ends the tag of the element around a child and begins the child's line.</summary>
    private int BeginChild(Span<byte> span)
    {
        var at = 0;
        if (_isTagOpen)
            span[at++] = (byte)'>';

        _isTagOpen = false;
        return indent && (Depth == 0 ? _isBegun : _lines.IsChildOnNew(Depth)) ? NewLine(span, at) : at;
    }

    private void BeginText()
    {
        if (_isTagOpen)
            Put(">"u8);

        _isTagOpen = false;
        if (indent && Depth > 0)
            _lines.AddText(Depth);
    }

    /// <summary>A document that was written before, without its declaration, as an element of this one.</summary>
    internal void Embed(ReadOnlySpan<byte> document)
    {
        BeginText();
        var end = document.StartsWith("<?xml"u8) ? document.IndexOf("?>"u8) : -1;
        Put(document[(end < 0 ? 0 : end + 2)..]);
    }

    private int BeginElement(Span<byte> span, ReadOnlySpan<byte> name)
    {
        var at = BeginChild(span);
        span[at++] = (byte)'<';
        at = PutName(span, at, name);
        span[at++] = (byte)'>';
        return at;
    }

    private static int EndElement(Span<byte> span, int at, ReadOnlySpan<byte> name)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(span[at..], '<' | ('/' << 8));
        at = PutName(span, at + 2, name);
        span[at++] = (byte)'>';
        return at;
    }

    private int NewLine(Span<byte> span, int at)
    {
        span[at++] = (byte)'\n';
        span.Slice(at, Depth * OutputLines.IndentWidth).Fill((byte)' ');
        return at + (Depth * OutputLines.IndentWidth);
    }

    private void Put(ReadOnlySpan<byte> bytes) => _bytes.Advance(Put(_bytes.Room(bytes.Length), 0, bytes));

    private static int Put(Span<byte> span, int at, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(span[at..]);
        return at + bytes.Length;
    }

    /// <summary>Most names are short: two words that overlap hold them, which is faster than to copy any number of bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int PutName(Span<byte> span, int at, ReadOnlySpan<byte> name)
    {
        var end = at + name.Length;
        if (name.Length is >= 4 and <= 8)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(span[at..], BinaryPrimitives.ReadUInt32LittleEndian(name));
            BinaryPrimitives.WriteUInt32LittleEndian(span[(end - 4)..], BinaryPrimitives.ReadUInt32LittleEndian(name[^4..]));
        }
        else
        {
            name.CopyTo(span[at..]);
        }

        return end;
    }

    private void PutEscaped(ReadOnlySpan<char> text, bool isAttribute)
    {
        while (!text.IsEmpty)
        {
            var length = Math.Min(text.Length, Piece);
            if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
                length--;

            _bytes.Advance(Right(XmlEscape.Write(text[..length], _bytes.Room(length * XmlEscape.MaxBytes), isAttribute)));
            text = text[length..];
        }
    }

    private void PutEscaped(ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            var length = Math.Min(utf8.Length, Piece);
            while (length < utf8.Length && length > Piece - 3 && (utf8[length] & 0xC0) == 0x80)
                length--;

            _bytes.Advance(Right(XmlEscape.Write(utf8[..length], _bytes.Room(length * XmlEscape.MaxBytes))));
            utf8 = utf8[length..];
        }
    }

    private static int Right(int written) => written >= 0 ? written : throw NotXml();

    private static ArgumentException NotXml() => new("The text holds what is no character of XML 1.0.");
}
