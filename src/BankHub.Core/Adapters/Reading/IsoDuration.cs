namespace BankHub.Core.Adapters.Reading;

/// <summary>Durations after ISO 8601 in whole days, hours, minutes and seconds (`P1DT2H30M5S`); years and months have no length.</summary>
internal static class IsoDuration
{
    private const int MaxDigits = 6;

    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        if (text.Length < 3 || text[0] != 'P')
            return false;
        text = text[1..];
        var any = false;
        if (text[0] != 'T')
        {
            if (!TakePart(ref text, 'D', out var days))
                return false;
            duration = TimeSpan.FromDays(days);
            any = true;
        }

        if (text.IsEmpty)
            return any;
        if (text.Length < 2 || text[0] != 'T')
            return false;
        text = text[1..];
        foreach (var (unit, length) in new[]
        {
            ('H', TimeSpan.FromHours(1)), ('M', TimeSpan.FromMinutes(1)), ('S', TimeSpan.FromSeconds(1)),
        })
        {
            if (TakePart(ref text, unit, out var count))
                duration += count * length;
        }

        return text.IsEmpty;
    }

    private static bool TakePart(ref ReadOnlySpan<char> text, char unit, out int count)
    {
        count = 0;
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits is < 1 or > MaxDigits || text[digits] != unit)
            return false;
        count = int.Parse(text[..digits], System.Globalization.CultureInfo.InvariantCulture);
        text = text[(digits + 1)..];
        return true;
    }
}
