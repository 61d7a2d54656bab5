namespace BankHub.Formats.SwiftMt.Values;

/// <summary>Amounts as the network writes them, 1234,5, and as banks do who do not know better.</summary>
public static class MtAmounts
{
    /// <summary>So many digits fit into the number that is built.</summary>
    private const int MostDigits = 18;

    private const int Thousand = 3;

    /// <summary>
    /// Reads digits with a comma, or with whatever other separator comes last; false for anything else, and for what may mean another
    /// amount: a separator that is there again, a point before three digits, which sets thousands apart where it is no comma.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out decimal amount)
    {
        if (text.LastIndexOfAny((byte)',', (byte)'.') is >= 0 and var last
            && (text[..last].Contains(text[last]) || (text[last] == '.' && text.Length - last - 1 == Thousand)))
        {
            amount = 0;
            return false;
        }

        var (value, digits, scale, separators) = (0L, 0, -1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var digit = text[i] - '0';
            if (digit is >= 0 and <= 9)
            {
                // Leading zeros, with which some banks fill the field up, take no room.
                digits += value != 0 || digit != 0 ? 1 : 0;
                if (digits > MostDigits)
                {
                    amount = 0;
                    return false;
                }

                value = unchecked((value * 10) + digit);
                scale += scale >= 0 ? 1 : 0;
            }
            else if (text[i] is (byte)',' or (byte)'.')
            {
                (scale, separators) = (0, separators + 1);
            }
            else
            {
                amount = 0;
                return false;
            }
        }

        scale = Math.Max(scale, 0);
        amount = unchecked(new((int)value, (int)(value >> 32), 0, false, (byte)Math.Min(scale, 28)));
        return text.Length > separators && scale <= 28;
    }

    /// <summary>An amount as the network wants it: a comma always, no zeros at the end.</summary>
    public static string Write(decimal amount)
    {
        var text = Math.Abs(amount).ToString("0.############################", System.Globalization.CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.Replace('.', ',') : text + ",";
    }
}
