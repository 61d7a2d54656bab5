using System.Buffers;
using System.Text;

namespace BankHub.Formats.Xml.Reading;

/// <summary>The characters of XML 1.0 (2.2) in UTF-8, and the bytes at which a search has to stop.</summary>
internal static class XmlCharacters
{
    public const byte FirstNonAscii = 0x80;

    /// <summary>Controls, and everything that is not ASCII, for these must be looked at one by one.</summary>
    private static readonly byte[] Odd = [.. Enumerable.Range(0, 256).Where(IsOdd).Select(value => (byte)value)];

    public static readonly SearchValues<byte> Whites = SearchValues.Create(" \t\r\n"u8);

    public static readonly SearchValues<byte> InText = SearchValues.Create([.. Odd, .. "<&]\r"u8]);
    public static readonly SearchValues<byte> InSection = SearchValues.Create([.. Odd, .. "]\r"u8]);
    public static readonly SearchValues<byte> InComment = SearchValues.Create([.. Odd, (byte)'-']);
    public static readonly SearchValues<byte> InInstruction = SearchValues.Create([.. Odd, (byte)'?']);
    public static readonly SearchValues<byte> InQuotes = SearchValues.Create([.. Odd, .. "\"<&\t\n\r"u8]);
    public static readonly SearchValues<byte> InApostrophes = SearchValues.Create([.. Odd, .. "'<&\t\n\r"u8]);

    public static bool IsWhite(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r';

    /// <summary>How many bytes of white space come first; -1 if all are.</summary>
    public static int White(ReadOnlySpan<byte> rest)
    {
        if (!rest.IsEmpty && rest[0] > ' ')
            return 0;

        var white = NextBytes.White(rest);
        return white < NextBytes.Count ? white : rest.IndexOfAnyExcept(Whites);
    }

    /// <summary>The production Char.</summary>
    public static bool IsCharacter(uint code) =>
        code >= 0x20 ? code is < 0xD800 or (>= 0xE000 and < 0xFFFE) or (>= 0x10000 and <= 0x10FFFF) : code is '\t' or '\n' or '\r';

    /// <summary>How many bytes of characters beyond ASCII stand at the beginning: whole, valid and allowed ones.</summary>
    public static int NonAscii(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && bytes[at] >= FirstNonAscii)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out var rune, out var length) != OperationStatus.Done || rune.Value is 0xFFFE or 0xFFFF)
                break;

            at += length;
        }

        return at;
    }

    /// <summary>What is wrong with the bytes of which NonAscii takes none.</summary>
    public static XmlRule Fault(ReadOnlySpan<byte> bytes) =>
        Rune.DecodeFromUtf8(bytes, out _, out _) == OperationStatus.Done ? XmlRules.Character : XmlRules.Encoding;

    private static bool IsOdd(int value) => value is (< 0x20 and not ('\t' or '\n' or '\r')) or >= FirstNonAscii;
}
