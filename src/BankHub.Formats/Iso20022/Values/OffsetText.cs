namespace BankHub.Formats.Iso20022.Values;

/// <summary>The offset behind a date or time (XML Schema Part 2, section 3.2.7.3): `Z` or hours and minutes up to fourteen hours.</summary>
internal static class OffsetText
{
    private const int Most = 14 * 60;

    public static string Write(TimeSpan offset)
    {
        var minutes = (int)offset.TotalMinutes;
        var size = Math.Abs(minutes);
        return minutes == 0 ? "Z" : $"{(minutes < 0 ? '-' : '+')}{size / 60:00}:{size % 60:00}";
    }

    /// <summary>Reads an offset that fills the text; an empty text is none.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out TimeSpan? offset)
    {
        offset = null;
        if (text.IsEmpty)
            return true;
        if (text is [(byte)'Z'])
        {
            offset = TimeSpan.Zero;
            return true;
        }

        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':'
            || !DigitText.TryRead(text.Slice(1, 2), out var hours) || !DigitText.TryRead(text[4..], out var minutes)
            || minutes > 59 || (hours * 60) + minutes > Most)
            return false;
        var total = (hours * 60) + minutes;
        offset = TimeSpan.FromMinutes(text[0] == '-' ? -total : total);
        return true;
    }
}
