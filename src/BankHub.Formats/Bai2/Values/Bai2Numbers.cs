namespace BankHub.Formats.Bai2.Values;

/// <summary>Numbers of a field: digits, and an amount with or without a sign.</summary>
internal static class Bai2Numbers
{
    /// <summary>So many digits always fit a long; no bank has more money.</summary>
    public const int MaxDigits = 18;

    private const int MaxTotalDigits = 36;

    /// <summary>An amount in the smallest unit of its currency.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out long value)
    {
        var isSigned = text is [(byte)'-' or (byte)'+', ..];
        var isRead = TryReadDigits(isSigned ? text[1..] : text, out value);
        value = isSigned && text[0] == '-' ? -value : value;
        return isRead;
    }

    /// <summary>A control total, which may have more digits than what it adds up.</summary>
    public static bool TryReadTotal(ReadOnlySpan<byte> text, out Int128 total)
    {
        total = 0;
        var digits = text is [(byte)'-' or (byte)'+', ..] ? text[1..] : text;
        if (digits.IsEmpty || digits.Length > MaxTotalDigits || digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0)
        {
            return false;
        }

        foreach (var digit in digits)
        {
            total = (total * 10) + (digit - '0');
        }

        total = text[0] == '-' ? -total : total;
        return true;
    }

    /// <summary>Digits only.</summary>
    public static bool TryReadDigits(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > MaxDigits)
        {
            return false;
        }

        unchecked
        {
            foreach (var sign in text)
            {
                var digit = (uint)(sign - '0');
                if (digit > 9)
                {
                    value = 0;
                    return false;
                }

                value = (value * 10) + digit;
            }
        }

        return true;
    }
}
