namespace BankHub.Formats.Iso20022.Values;

/// <summary>Dates and times as XML Schema writes them (Part 2, sections 3.2.7 to 3.2.9); finer than a tick is cut off.</summary>
internal static class TimeText
{
    public const int DateLength = 10;

    private const int TimeLength = 8;

    /// <summary>Writes a date, which takes ten characters.</summary>
    public static void WriteDate(DateOnly date, Span<byte> text) =>
        date.TryFormat(text, out _, "O", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Reads a date; the offset that may follow it comes apart.</summary>
    public static bool TryReadDate(ReadOnlySpan<byte> text, out DateOnly date, out TimeSpan? offset)
    {
        offset = null;
        return TryReadDay(text, out date) && OffsetText.TryRead(text[DateLength..], out offset);
    }

    public static bool TryReadMoment(ReadOnlySpan<byte> text, out IsoDateTime moment)
    {
        moment = default;
        if (text.Length < DateLength + 1 + TimeLength || text[DateLength] != 'T' || !TryReadDay(text, out var date))
            return false;
        if (!TryReadClock(text[(DateLength + 1)..], out var ticks, out var offset))
            return false;
        var start = date.ToDateTime(TimeOnly.MinValue).Ticks;
        if (ticks > DateTime.MaxValue.Ticks - start)
            return false;
        moment = new(new DateTime(start + ticks), offset);
        return IsInRange(moment);
    }

    public static bool TryReadTime(ReadOnlySpan<byte> text, out IsoTime time)
    {
        time = default;
        if (!TryReadClock(text, out var ticks, out var offset))
            return false;
        time = new(new TimeOnly(ticks % TimeSpan.TicksPerDay), offset);
        return true;
    }

    private static bool IsInRange(IsoDateTime moment) =>
        moment.Offset is not { } offset
        || (moment.Local.Ticks - offset.Ticks >= 0 && moment.Local.Ticks - offset.Ticks <= DateTime.MaxValue.Ticks);

    private static bool TryReadDay(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        if (text.Length < DateLength || text[4] != '-' || text[7] != '-'
            || !DigitText.TryRead(text[..4], out var year) || !DigitText.TryRead(text.Slice(5, 2), out var month)
            || !DigitText.TryRead(text.Slice(8, 2), out var day)
            || year == 0 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new(year, month, day);
        return true;
    }

    // Midnight may be written as 24:00:00 and then belongs to the next day.
    private static bool TryReadClock(ReadOnlySpan<byte> text, out long ticks, out TimeSpan? offset)
    {
        (ticks, offset) = (0, null);
        if (text.Length < TimeLength || text[2] != ':' || text[5] != ':'
            || !DigitText.TryRead(text[..2], out var hour) || !DigitText.TryRead(text.Slice(3, 2), out var minute)
            || !DigitText.TryRead(text.Slice(6, 2), out var second) || minute > 59 || second > 59)
            return false;
        var end = TimeLength;
        if (end < text.Length && text[end] == '.' && !TryReadFraction(text, ref end, out ticks))
            return false;
        ticks += ((((hour * 60L) + minute) * 60) + second) * TimeSpan.TicksPerSecond;
        return ticks <= TimeSpan.TicksPerDay && (ticks < TimeSpan.TicksPerDay || hour == 24) && hour <= 24
            && OffsetText.TryRead(text[end..], out offset);
    }

    private static bool TryReadFraction(ReadOnlySpan<byte> text, ref int end, out long ticks)
    {
        ticks = 0;
        var unit = TimeSpan.TicksPerSecond;
        var start = ++end;
        for (; end < text.Length && text[end] is >= (byte)'0' and <= (byte)'9'; end++)
        {
            unit /= 10;
            ticks += (text[end] - '0') * unit;
        }

        return end > start;
    }
}
