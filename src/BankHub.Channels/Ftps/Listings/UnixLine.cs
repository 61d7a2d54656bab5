using System.Globalization;
using System.Text.RegularExpressions;
using BankHub.Channels.Files;

namespace BankHub.Channels.Ftps.Listings;

/// <summary>
/// A line as `ls -l` writes it. Its time is the server's, without zone and to the minute: taken for UTC, and alone not enough to tell one
/// state of a file from another (<see cref="ListedTimes"/>).
/// </summary>
internal static partial class UnixLine
{
    private const string LinkArrow = " -> ";

    public static FolderEntry? Read(string line, DateTimeOffset now)
    {
        if (Form().Match(line) is not { Success: true } match
            || !long.TryParse(match.Groups["size"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || Time(match, now) is not { } modified)
            return null;
        var (type, name) = (line[0], match.Groups["name"].Value);
        if (type == 'l' && name.IndexOf(LinkArrow, StringComparison.Ordinal) is > 0 and var arrow)
            name = name[..arrow];
        return new FolderEntry(name, type == '-', size, modified);
    }

    private static DateTimeOffset? Time(Match match, DateTimeOffset now)
    {
        if (match.Groups["iso"] is { Success: true } iso)
            return Parsed(iso.Value, "yyyy-MM-dd HH:mm");
        var day = $"{match.Groups["month"].Value} {match.Groups["day"].Value}";
        if (match.Groups["year"] is { Success: true } year)
            return Parsed($"{day} {year.Value}", "MMM d yyyy");

        // Without a year it is one of the last twelve months; a clock that is a day ahead of ours, or a zone, is forgiven.
        var clock = match.Groups["clock"].Value;
        var latest = now.AddDays(1);
        return Parsed($"{day} {latest.Year} {clock}", "MMM d yyyy H:mm") is { } time && time <= latest
            ? time
            : Parsed($"{day} {latest.Year - 1} {clock}", "MMM d yyyy H:mm");
    }

    private static DateTimeOffset? Parsed(string text, string form) =>
        DateTimeOffset.TryParseExact(
            text, form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;

    [GeneratedRegex(
        @"^[-dlbcps][-rwxsStTlL]{9}[+.@]?\s+.*?\s(?<size>[0-9]+)\s+"
        + @"(?:(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s+(?<day>[0-9]{1,2})\s+"
        + @"(?:(?<clock>[0-9]{1,2}:[0-9]{2})|(?<year>[0-9]{4}))|(?<iso>[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}))"
        + @"\s(?<name>.+)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
