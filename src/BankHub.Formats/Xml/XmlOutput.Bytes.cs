using BankHub.Formats.Xml.Writing;

namespace BankHub.Formats.Xml;

/// <content>The bytes on their way into the buffer.</content>
public sealed partial class XmlOutput
{
    /// <summary>Text is escaped in pieces, so that its worst case asks for little.</summary>
    private const int Piece = 512;

    private void Put(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(target.GetSpan(bytes.Length));
        target.Advance(bytes.Length);
    }

    private void PutAll(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third = default)
    {
        var length = first.Length + second.Length + third.Length;
        var span = target.GetSpan(length);
        first.CopyTo(span);
        second.CopyTo(span[first.Length..]);
        third.CopyTo(span[(first.Length + second.Length)..]);
        target.Advance(length);
    }

    private void PutEscaped(ReadOnlySpan<char> text, bool isAttribute)
    {
        while (!text.IsEmpty)
        {
            var length = Math.Min(text.Length, Piece);
            if (length < text.Length && char.IsHighSurrogate(text[length - 1]))
                length--;

            Advance(XmlEscape.Write(text[..length], target.GetSpan(length * XmlEscape.MaxBytes), isAttribute));
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

            Advance(XmlEscape.Write(utf8[..length], target.GetSpan(length * XmlEscape.MaxBytes)));
            utf8 = utf8[length..];
        }
    }

    private void Advance(int written) =>
        target.Advance(written >= 0 ? written : throw new ArgumentException("The text holds what is no character of XML 1.0."));
}
