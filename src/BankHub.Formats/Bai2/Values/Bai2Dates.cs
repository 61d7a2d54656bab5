using System.Globalization;

namespace BankHub.Formats.Bai2.Values;

/// <summary>Days as YYMMDD.</summary>
internal static class Bai2Dates
{
    /// <summary>The first edition of the format is of 1980: what lies below is of this century.</summary>
    private const int FirstYear = 80;

    public static bool TryRead(ReadOnlySpan<byte> text, out DateOnly day)
    {
        day = default;
        if (text.Length != 6 || !Bai2Numbers.TryReadDigits(text, out var digits))
        {
            return false;
        }

        var (two, month, number) = ((int)(digits / 10_000), (int)(digits / 100 % 100), (int)(digits % 100));
        var year = two + (two >= FirstYear ? 1900 : 2000);
        if (month is < 1 or > 12 || number < 1 || number > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new(year, month, number);
        return true;
    }

    public static string Write(DateOnly day) => day.ToString("yyMMdd", CultureInfo.InvariantCulture);
}
