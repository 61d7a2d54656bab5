namespace BankHub.Formats.SwiftMt.Values;

/// <summary>Dates as the network writes them.</summary>
public static class MtDates
{
    /// <summary>Years up to 79 are of this century (User Handbook, Standards MT, General Information, dates).</summary>
    private const int LastOfThisCentury = 79;

    private const int HalfYear = 183;

    /// <summary>Reads YYMMDD; false if there is no such day.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out DateOnly date) => TryRead(text, false, out date);

    /// <summary>
    /// Reads YYMMDD of a statement. The last days of a February that has them not are its last day: some banks count interest with months
    /// of thirty days.
    /// </summary>
    public static bool TryReadBooked(ReadOnlySpan<byte> text, out DateOnly date) => TryRead(text, true, out date);

    /// <summary>Reads MMDD of a statement near another date: of three years the one that brings it closest, for new year.</summary>
    public static bool TryReadNear(ReadOnlySpan<byte> text, DateOnly near, out DateOnly date)
    {
        date = default;
        if (text.Length != 4 || !Two(text, 0, out var month) || !Two(text, 2, out var day)
            || !TryMake(near.Year, month, day, true, out date))
        {
            return false;
        }

        var apart = date.DayNumber - near.DayNumber;
        var year = near.Year + (apart > HalfYear ? -1 : apart < -HalfYear ? 1 : 0);
        return year is >= 1 and <= 9999 && TryMake(year, month, day, true, out date);
    }

    /// <summary>Whether a date of six digits is read as this one again.</summary>
    public static bool CanWrite(DateOnly date) => date.Year is > 1900 + LastOfThisCentury and <= 2000 + LastOfThisCentury;

    /// <summary>A date as YYMMDD.</summary>
    public static string Write(DateOnly date) => date.ToString("yyMMdd", System.Globalization.CultureInfo.InvariantCulture);

    private static bool TryRead(ReadOnlySpan<byte> text, bool isBooked, out DateOnly date)
    {
        date = default;
        if (text.Length != 6 || !Two(text, 0, out var year) || !Two(text, 2, out var month) || !Two(text, 4, out var day))
        {
            return false;
        }

        return TryMake(year + (year > LastOfThisCentury ? 1900 : 2000), month, day, isBooked, out date);
    }

    private static bool TryMake(int year, int month, int day, bool isBooked, out DateOnly date)
    {
        date = default;
        if (year < 1 || month is < 1 or > 12 || day < 1)
        {
            return false;
        }

        var last = DateTime.DaysInMonth(year, month);
        if (day > last && !(isBooked && month == 2 && day <= 30))
        {
            return false;
        }

        date = new(year, month, Math.Min(day, last));
        return true;
    }

    private static bool Two(ReadOnlySpan<byte> text, int at, out int number)
    {
        var (tens, ones) = (text[at] - '0', text[at + 1] - '0');
        number = (tens * 10) + ones;
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9;
    }
}
