using System.Globalization;
using BankHub.Channels.Files;

namespace BankHub.Channels.Ftps.Listings;

/// <summary>A line of MLSD or MLST: facts, a space, the name (RFC 3659, section 7.2).</summary>
internal static class FactLine
{
    private const int TimeLength = 14;

    /// <summary>Null when it is no such line. What states no type, no size or no time is no file: nothing is known of it.</summary>
    public static FolderEntry? Read(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        if (space < 1 || line[space - 1] != ';' || space == line.Length - 1)
            return null;
        var (isFile, size, modified) = (false, (long?)null, (DateTimeOffset?)null);
        foreach (var fact in line[..(space - 1)].Split(';'))
        {
            var equals = fact.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
                return null;
            var value = fact[(equals + 1)..];
            switch (fact[..equals].ToUpperInvariant())
            {
                case "TYPE":
                    isFile = value.Equals("file", StringComparison.OrdinalIgnoreCase);
                    break;
                case "SIZE":
                    size = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
                    break;
                case "MODIFY":
                    modified = Time(value);
                    break;
            }
        }

        return new FolderEntry(line[(space + 1)..], isFile && size is not null && modified is not null, size ?? 0, modified ?? default);
    }

    /// <summary>YYYYMMDDHHMMSS and perhaps a fraction, in UTC (RFC 3659, section 2.3).</summary>
    public static DateTimeOffset? Time(string text) =>
        text.Length >= TimeLength && DateTimeOffset.TryParseExact(
            text[..TimeLength],
            "yyyyMMddHHmmss",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time)
            ? time
            : null;
}
