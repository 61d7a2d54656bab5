using BankHub.Formats.Xml.Writing;

namespace BankHub.Formats.Xml;

/// <content>The bytes on their way into the buffer: an element of text asks it for room only once.</content>
public sealed partial class XmlOutput
{
    private const int IndentWidth = 2;

    /// <summary>Text is escaped in pieces, so that its worst case asks for little.</summary>
    private const int Piece = 512;

    /// <summary>Room for the brackets, quotes and signs of a tag.</summary>
    private const int Marks = 16;

    /// <summary>Room for what comes before a tag.</summary>
    private int Gap => 2 + (Depth * IndentWidth);

    /// <summary>Ends the tag of the element around a child and begins the child's line.</summary>
    private int BeginChild(Span<byte> span)
    {
        var at = 0;
        if (_isTagOpen)
            span[at++] = (byte)'>';

        _isTagOpen = false;
        if (!indent)
            return at;

        if (Depth == 0)
            return _isBegun ? NewLine(span, at) : at;

        // Text would be another with white space put into it.
        ref var around = ref _levels[Depth - 1];
        around.HasChildren = true;
        return around.HasText ? at : NewLine(span, at);
    }

    private void BeginText()
    {
        if (_isTagOpen)
            Put(">"u8);

        _isTagOpen = false;
        if (Depth > 0)
            _levels[Depth - 1].HasText = true;
    }

    private int BeginElement(Span<byte> span, ReadOnlySpan<byte> name) =>
        Put(span, Put(span, Put(span, BeginChild(span), "<"u8), name), ">"u8);

    private static int EndElement(Span<byte> span, int at, ReadOnlySpan<byte> name) =>
        Put(span, Put(span, Put(span, at, "</"u8), name), ">"u8);

    private int NewLine(Span<byte> span, int at)
    {
        if (!indent)
            return at;

        span[at++] = (byte)'\n';
        span.Slice(at, Depth * IndentWidth).Fill((byte)' ');
        return at + (Depth * IndentWidth);
    }

    private void Put(ReadOnlySpan<byte> bytes) => target.Advance(Put(target.GetSpan(bytes.Length), 0, bytes));

    private static int Put(Span<byte> span, int at, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(span[at..]);
        return at + bytes.Length;
    }

    private void PutEscaped(ReadOnlySpan<char> text, bool isAttribute)
    {
        while (!text.IsEmpty)
        {
            var length = Math.Min(text.Length, Piece);
            if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
                length--;

            target.Advance(Right(XmlEscape.Write(text[..length], target.GetSpan(length * XmlEscape.MaxBytes), isAttribute)));
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

            target.Advance(Right(XmlEscape.Write(utf8[..length], target.GetSpan(length * XmlEscape.MaxBytes))));
            utf8 = utf8[length..];
        }
    }

    private static int Right(int written) =>
        written >= 0 ? written : throw new ArgumentException("The text holds what is no character of XML 1.0.");
}
