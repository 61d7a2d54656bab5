namespace BankHub.Formats.SwiftMt.Reading;

/// <summary>Lines and tags in the text of a message.</summary>
internal static class LineScan
{
    private static ReadOnlySpan<byte> NonSwift => "NS"u8;

    /// <summary>What ends lines: line feed, or carriage return where no line feed is near.</summary>
    public static byte Break(ReadOnlySpan<byte> text)
    {
        var near = text.Length > 4096 ? text[..4096] : text;
        return near.Contains((byte)'\n') || !near.Contains((byte)'\r') ? (byte)'\n' : (byte)'\r';
    }

    /// <summary>
    /// The length of the tag where a line begins with one: two digits and perhaps a letter between colons; :NS:, which banks use for
    /// what the network never sees. Zero if it begins with anything else.
    /// </summary>
    public static int Tag(ReadOnlySpan<byte> line)
    {
        if (line.Length < 4 || line[0] != ':')
        {
            return 0;
        }

        var length = line[3] == ':' ? 2 : line.Length > 4 && line[4] == ':' && char.IsAsciiLetterOrDigit((char)line[3]) ? 3 : 0;
        return length > 0 && ((char.IsAsciiDigit((char)line[1]) && char.IsAsciiDigit((char)line[2])) || line[1..3].SequenceEqual(NonSwift))
            ? length : 0;
    }

    /// <summary>Whether a line begins with the type of the message that follows, as some banks write it: :940:.</summary>
    public static bool IsTypeLine(ReadOnlySpan<byte> line) =>
        line.Length > 4 && line[0] == ':' && line[4] == ':' && line[1] == '9' && line[2] == '4' && char.IsAsciiDigit((char)line[3]);

    /// <summary>Whether a block of the message begins here.</summary>
    public static bool IsBlock(ReadOnlySpan<byte> text) =>
        text.Length > 2 && text[0] == '{' && text[2] == ':' && (text[1] is >= (byte)'1' and <= (byte)'5' || text[1] == 'S');

    /// <summary>How much of the text is line ends and blanks; hardly ever more than a sign or two.</summary>
    public static int Blank(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            at++;
        }

        return at;
    }

    /// <summary>A line without what ends it.</summary>
    public static int TrimmedLength(ReadOnlySpan<byte> line) =>
        line.Length > 1 && line[^1] == '\n' && line[^2] == '\r' ? line.Length - 2
        : line.Length > 0 && line[^1] is (byte)'\r' or (byte)'\n' ? line.Length - 1 : line.Length;
}
