using System.Globalization;

namespace BankHub.Formats.Bai2.Values;

/// <summary>A time of day as hhmm; the end of a day is 2400, which some processors write as 9999.</summary>
/// <param name="Digits">The four digits as a number.</param>
public readonly record struct Bai2Time(int Digits)
{
    private const int EndOfDay = 2400, OtherEndOfDay = 9999;

    /// <summary>Whether it is the end of the day, which no clock shows.</summary>
    public bool IsEndOfDay => Digits is EndOfDay or OtherEndOfDay;

    public static bool TryRead(ReadOnlySpan<byte> text, out Bai2Time time)
    {
        time = default;
        if (text.Length != 4 || !Bai2Numbers.TryReadDigits(text, out var digits))
        {
            return false;
        }

        time = new((int)digits);
        return time.IsEndOfDay || (digits / 100 < 24 && digits % 100 < 60);
    }

    /// <summary>The four digits.</summary>
    public override string ToString() => Digits.ToString("D4", CultureInfo.InvariantCulture);
}
