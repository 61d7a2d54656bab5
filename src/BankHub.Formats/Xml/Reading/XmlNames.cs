using System.Buffers;
using System.Text;
using System.Xml;

namespace BankHub.Formats.Xml.Reading;

/// <summary>
/// Names with at most one prefix (Namespaces in XML 1.0, 4). The letters beyond ASCII are those of the fourth edition of XML 1.0, as
/// in System.Xml; the fifth allows more, which no format of a bank uses.
/// </summary>
internal static class XmlNames
{
    public const int Incomplete = -1;
    public const int Wrong = -2;

    private static readonly SearchValues<byte> PlainPart =
        SearchValues.Create("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"u8);
    private static readonly bool[] Start = Table(value => char.IsAsciiLetter(value) || value == '_');
    private static readonly bool[] Part = Table(value => char.IsAsciiLetterOrDigit(value) || value is '_' or '-' or '.');

    /// <summary>The end of the name at this place; its prefix is so many bytes long, 0 if it has none.</summary>
    public static int Scan(ReadOnlySpan<byte> bytes, int at, out int prefix)
    {
        prefix = 0;
        var end = Plain(bytes, at);
        if ((uint)end < (uint)bytes.Length && bytes[end] != ':' && bytes[end] < XmlCharacters.FirstNonAscii)
            return end > at ? end : Wrong;

        end = WithoutColon(bytes, at);
        if (end < 0 || bytes[end] != ':')
            return end;

        prefix = end - at;
        end = WithoutColon(bytes, end + 1);
        return end >= 0 && bytes[end] == ':' ? Wrong : end;
    }

    /// <summary>The length of the short name of ASCII without colons that begins these bytes; or 0.</summary>
    public static int Short(ReadOnlySpan<byte> rest)
    {
        var length = NextBytes.Name(rest);
        return length < NextBytes.Count && Start[rest[0]] ? length : 0;
    }

    private static int Plain(ReadOnlySpan<byte> bytes, int at)
    {
        if ((uint)at >= (uint)bytes.Length || !Start[bytes[at]])
            return at;

        var rest = bytes[at..];
        var length = NextBytes.Name(rest);
        if (length == NextBytes.Count)
            length = rest.IndexOfAnyExcept(PlainPart);

        return length < 0 ? bytes.Length : at + length;
    }

    /// <summary>A name without colons, with any letters.</summary>
    private static int WithoutColon(ReadOnlySpan<byte> bytes, int at)
    {
        for (var end = at; end < bytes.Length;)
        {
            var value = bytes[end];
            if (value < XmlCharacters.FirstNonAscii)
            {
                if (!(end == at ? Start : Part)[value])
                    return end > at ? end : Wrong;

                end++;
                continue;
            }

            var status = Rune.DecodeFromUtf8(bytes[end..], out var rune, out var length);
            if (status == OperationStatus.NeedMoreData)
                return Incomplete;

            // Nothing that may follow a name is beyond ASCII.
            if (status != OperationStatus.Done || !rune.IsBmp || !IsLetter((char)rune.Value, isFirst: end == at))
                return Wrong;

            end += length;
        }

        return Incomplete;
    }

    private static bool IsLetter(char letter, bool isFirst) =>
        isFirst ? XmlConvert.IsStartNCNameChar(letter) : XmlConvert.IsNCNameChar(letter);

    private static bool[] Table(Func<char, bool> holds) =>
        [.. Enumerable.Range(0, 256).Select(value => value < XmlCharacters.FirstNonAscii && holds((char)value))];
}
