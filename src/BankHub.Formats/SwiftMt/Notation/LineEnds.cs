namespace BankHub.Formats.SwiftMt.Notation;

/// <summary>The ends of the lines of a value: carriage return and line feed, or either alone; the last line ends with the value.</summary>
internal static class LineEnds
{
    public static bool IsAt(ReadOnlySpan<byte> value, int at) => at == value.Length || value[at] is (byte)'\r' or (byte)'\n';

    /// <summary>How many signs end the line here; none at the end of the value.</summary>
    public static int Length(ReadOnlySpan<byte> value, int at) =>
        at == value.Length ? 0 : value[at] == '\r' && at + 1 < value.Length && value[at + 1] == '\n' ? 2 : 1;

    /// <summary>Where the last line but one ends; the end of all where there is one line.</summary>
    public static int BeforeLast(ReadOnlySpan<byte> value)
    {
        var feed = value.LastIndexOf((byte)'\n');
        return feed <= 0 ? value.Length : value[feed - 1] == '\r' ? feed - 1 : feed;
    }
}
