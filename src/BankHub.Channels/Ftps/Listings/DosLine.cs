using System.Globalization;
using System.Text.RegularExpressions;
using BankHub.Channels.Files;

namespace BankHub.Channels.Ftps.Listings;

/// <summary>A line as DOS and the Internet Information Server write it: 11-22-26  03:02PM  1234 name.</summary>
internal static partial class DosLine
{
    private static readonly string[] Forms = ["MM-dd-yy h:mmtt", "MM-dd-yyyy h:mmtt", "MM-dd-yy H:mm", "MM-dd-yyyy H:mm"];

    public static FolderEntry? Read(string line)
    {
        if (Form().Match(line) is not { Success: true } match)
            return null;
        var time = $"{match.Groups["date"].Value} {match.Groups["time"].Value}";
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (!DateTimeOffset.TryParseExact(time, Forms, CultureInfo.InvariantCulture, Utc, out var modified))
            return null;
        var size = 0L;
        var isFile = !match.Groups["mark"].Success;
        if (isFile && !long.TryParse(match.Groups["size"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out size))
            return null;
        return new FolderEntry(match.Groups["name"].Value, isFile, size, modified);
    }

    [GeneratedRegex(
        @"^(?<date>[0-9]{2}-[0-9]{2}-(?:[0-9]{4}|[0-9]{2}))\s+(?<time>[0-9]{1,2}:[0-9]{2}(?:AM|PM)?)\s+"
        + @"(?:(?<mark><[A-Z]+>)\s+|(?<size>[0-9]+)\s)(?<name>.+)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
