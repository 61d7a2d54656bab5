namespace BankHub.Formats.Iso20022.Values;

/// <summary>
/// Decimal numbers as XML Schema writes them (Part 2, section 3.2.3): an optional sign, digits, a point; no exponent, no groups.
/// </summary>
internal static class DecimalText
{
    /// <summary>More digits than a decimal can hold in every case.</summary>
    private const int MostDigits = 28;

    /// <summary>Room for any decimal: its digits, a sign, a point and a zero before it.</summary>
    public const int Longest = 32;

    /// <summary>Writes a number to the end of the text, with all digits behind the point that it has; tells where it begins.</summary>
    public static int Write(decimal value, Span<byte> text)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var low = unchecked(((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        if (parts[2] != 0)
            return WriteLong(value, text);

        var (at, scale) = (text.Length, (int)value.Scale);
        for (var written = 0; low > 0 || written <= scale; written++)
        {
            if (written == scale && scale > 0)
                text[--at] = (byte)'.';
            var rest = low / 10;
            text[--at] = unchecked((byte)('0' + (low - (rest * 10))));
            low = rest;
        }

        if (value < 0)
            text[--at] = (byte)'-';
        return at;
    }

    public static bool TryRead(ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        var at = text is [(byte)'-' or (byte)'+', ..] ? 1 : 0;
        ulong low = 0;
        var (digits, scale, hasPoint, seen) = (0, 0, false, false);
        for (; at < text.Length; at++)
        {
            if (text[at] == '.' && !hasPoint)
            {
                hasPoint = true;
                continue;
            }

            var digit = unchecked((uint)(text[at] - '0'));
            if (digit > 9)
                return false;
            seen = true;
            if (digits > 0 || digit > 0)
                digits++;
            if (digits > 18)
                return TryReadLong(text, out value);
            low = unchecked((low * 10) + digit);
            if (hasPoint && ++scale > MostDigits)
                return TryReadLong(text, out value);
        }

        if (!seen)
            return false;
        value = new decimal(unchecked((int)low), unchecked((int)(low >> 32)), 0, text[0] == '-', (byte)scale);
        return true;
    }

    private static int WriteLong(decimal value, Span<byte> text)
    {
        value.TryFormat(text, out var length, provider: System.Globalization.CultureInfo.InvariantCulture);
        text[..length].CopyTo(text[^length..]);
        return text.Length - length;
    }

    // Longer than any type of the schemas allows: still a number, if a decimal holds it exactly.
    private static bool TryReadLong(ReadOnlySpan<byte> text, out decimal value)
    {
        value = 0;
        var digits = 0;
        var points = 0;
        for (var at = text[0] is (byte)'-' or (byte)'+' ? 1 : 0; at < text.Length; at++)
        {
            if (text[at] == '.')
                points++;
            else if (text[at] is >= (byte)'0' and <= (byte)'9')
                digits++;
            else
                return false;
        }

        return points <= 1 && digits <= MostDigits && decimal.TryParse(
            text, System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowDecimalPoint,
            System.Globalization.CultureInfo.InvariantCulture, out value);
    }
}
