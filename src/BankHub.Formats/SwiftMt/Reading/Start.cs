namespace BankHub.Formats.SwiftMt.Reading;

/// <summary>Where the next message begins.</summary>
/// <param name="At">Its first block or field; -1 if there is none.</param>
/// <param name="From">Where what belongs to it begins: a heading before a bare text says what it is.</param>
/// <param name="IsBare">Whether it begins with a field.</param>
/// <param name="HasOutside">Whether there is text before it that is no separator.</param>
/// <param name="IsOpen">Whether more has to be read to tell.</param>
internal readonly record struct Start(int At, int From, bool IsBare, bool HasOutside, bool IsOpen)
{
    private const int LongestTag = 6;

    public static Start Find(ReadOnlySpan<byte> text, bool isEnd)
    {
        var from = Separators(text);
        for (var at = from; at < text.Length;)
        {
            var rest = text[at..];
            if (rest.Length < LongestTag && !isEnd)
            {
                break;
            }

            if (LineScan.IsBlock(rest))
            {
                return new(at, from, false, at > from, false);
            }

            if (LineScan.Tag(rest) > 0 && !LineScan.IsTypeLine(rest))
            {
                return new(at, from, true, at > from, false);
            }

            var line = Line(rest);
            if (Block(rest[..line]) is > 0 and var block)
            {
                return new(at + block, from, false, true, false);
            }

            at += line;
        }

        return new(-1, from, false, false, !isEnd);
    }

    /// <summary>Line ends, the sign between messages of a batch, and the control characters around messages on a line.</summary>
    public static int Separators(ReadOnlySpan<byte> text)
    {
        var at = text.StartsWith("\uFEFF"u8) ? 3 : 0;
        while (at < text.Length && (text[at] <= ' ' || text[at] == '$'))
        {
            at++;
        }

        return at;
    }

    /// <summary>Where a block begins within a line; one within the text of a JSON string is no message of this file.</summary>
    private static int Block(ReadOnlySpan<byte> line)
    {
        for (var at = 1; at < line.Length; at++)
        {
            at += line[at..].IndexOf((byte)'{') is >= 0 and var brace ? brace : line.Length;
            if (at < line.Length && LineScan.IsBlock(line[at..]))
            {
                return line[at - 1] == '"' ? -1 : at;
            }
        }

        return -1;
    }

    private static int Line(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny((byte)'\n', (byte)'\r');
        return end < 0 ? text.Length : end + 1;
    }
}
