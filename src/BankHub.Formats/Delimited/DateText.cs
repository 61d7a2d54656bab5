using System.Globalization;
using System.Text;

namespace BankHub.Formats.Delimited;

/// <summary>Days as a table writes them, by patterns such as dd.MM.yyyy; a time beside the day is read and left.</summary>
public static class DateText
{
    private const int MaxLength = 64;

    /// <summary>Whether a pattern tells a day of a year.</summary>
    public static bool IsPattern(string pattern) =>
        pattern.Contains('d', StringComparison.Ordinal) && pattern.Contains('M', StringComparison.Ordinal)
        && pattern.Contains("yy", StringComparison.Ordinal) && TryRead("x"u8, [pattern], out _) is false
        && TryReadOwn(pattern);

    /// <summary>Reads a day by the first pattern that fits.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, IReadOnlyList<string> patterns, out DateOnly day)
    {
        day = default;
        Span<char> room = stackalloc char[MaxLength];
        text = text.Trim((byte)' ');
        if (text.Length is 0 or > MaxLength || !Ascii.IsValid(text))
        {
            return false;
        }

        var length = Encoding.ASCII.GetChars(text, room);
        foreach (var pattern in patterns)
        {
            if (DateTimeOffset.TryParseExact(
                room[..length], pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            {
                // As it is written there, wherever that was.
                day = DateOnly.FromDateTime(moment.DateTime);
                return true;
            }
        }

        return false;
    }

    public static string Write(DateOnly day, string pattern) =>
        day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified).ToString(pattern, CultureInfo.InvariantCulture);

    private static bool TryReadOwn(string pattern)
    {
        try
        {
            var day = new DateOnly(2024, 11, 23);
            return TryRead(Encoding.UTF8.GetBytes(Write(day, pattern)), [pattern], out var back) && back == day;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
