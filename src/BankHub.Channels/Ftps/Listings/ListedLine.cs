using BankHub.Channels.Files;

namespace BankHub.Channels.Ftps.Listings;

/// <summary>A line of a LIST, which no standard describes: as `ls -l` writes it, or as DOS does.</summary>
internal static class ListedLine
{
    private const string Heading = "total ";

    /// <summary>Null when it is in no known form.</summary>
    /// <param name="line">Without its end.</param>
    /// <param name="now">Says the year where the line does not.</param>
    public static FolderEntry? Read(string line, DateTimeOffset now) => UnixLine.Read(line, now) ?? DosLine.Read(line);

    /// <summary>The line above the entries, as `ls -l` writes it: "total 12".</summary>
    public static bool IsHeading(string line) =>
        line.StartsWith(Heading, StringComparison.Ordinal)
        && !line.AsSpan(Heading.Length).Trim().ContainsAnyExceptInRange('0', '9');
}
