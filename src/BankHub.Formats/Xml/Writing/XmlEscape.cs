using System.Buffers;
using System.Text;
using BankHub.Formats.Xml.Reading;

namespace BankHub.Formats.Xml.Writing;

/// <summary>Writes text so that reading gives the same text again: markup, and what a reader would change, as references.</summary>
internal static class XmlEscape
{
    /// <summary>The most bytes that one UTF-16 unit or one byte becomes.</summary>
    public const int MaxBytes = 6;

    /// <summary>What stands in a text as it is.</summary>
    public static readonly SearchValues<byte> PlainBytes = SearchValues.Create(
        [.. Enumerable.Range(' ', 0x7F - ' ').Append('\t').Append('\n').Select(value => (byte)value).Except("<>&"u8.ToArray())]);

    private static readonly SearchValues<char> PlainInText = Plain("<>&");
    private static readonly SearchValues<char> PlainInAttribute = Plain("<>&\"");

    /// <summary>How many bytes were written; -1 if the text holds what is no character of XML.</summary>
    public static int Write(ReadOnlySpan<char> text, Span<byte> into, bool isAttribute)
    {
        // Most texts are plain ASCII: such a one is written first, and looked at then.
        if (!isAttribute && Ascii.FromUtf16(text, into, out var length) == OperationStatus.Done
            && NextBytes.Escaped(into, length) == length)
            return length;

        var plain = isAttribute ? PlainInAttribute : PlainInText;
        var written = 0;
        while (true)
        {
            var odd = text.IndexOfAnyExcept(plain);
            var run = odd < 0 ? text : text[..odd];
            Ascii.FromUtf16(run, into[written..], out _);
            written += run.Length;
            if (odd < 0)
                return written;

            if (Rune.DecodeFromUtf16(text[odd..], out var rune, out var taken) != OperationStatus.Done
                || !XmlCharacters.IsCharacter((uint)rune.Value))
                return -1;

            written += Write(rune, into[written..], isAttribute);
            text = text[(odd + taken)..];
        }
    }

    /// <summary>The same for text in UTF-8.</summary>
    public static int Write(ReadOnlySpan<byte> text, Span<byte> into)
    {
        var written = 0;
        while (true)
        {
            var odd = text.IndexOfAnyExcept(PlainBytes);
            var run = odd < 0 ? text : text[..odd];
            run.CopyTo(into[written..]);
            written += run.Length;
            if (odd < 0)
                return written;

            if (Rune.DecodeFromUtf8(text[odd..], out var rune, out var taken) != OperationStatus.Done
                || !XmlCharacters.IsCharacter((uint)rune.Value))
                return -1;

            written += Write(rune, into[written..], isAttribute: false);
            text = text[(odd + taken)..];
        }
    }

    private static int Write(Rune rune, Span<byte> into, bool isAttribute)
    {
        var reference = rune.Value switch
        {
            '<' => "&lt;"u8,
            '>' => "&gt;"u8,
            '&' => "&amp;"u8,
            '"' when isAttribute => "&quot;"u8,
            '\t' when isAttribute => "&#9;"u8,
            '\n' when isAttribute => "&#10;"u8,
            '\r' => "&#13;"u8,
            _ => default,
        };
        reference.CopyTo(into);
        return reference.IsEmpty ? rune.EncodeToUtf8(into) : reference.Length;
    }

    private static SearchValues<char> Plain(string markup) =>
        SearchValues.Create([.. Enumerable.Range(' ', 0x7F - ' ').Select(value => (char)value).Where(value => !markup.Contains(value))]);
}
