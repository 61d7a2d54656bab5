using BankHub.Formats.Standards;

namespace BankHub.Formats.SwiftMt.Values;

/// <summary>Amounts as the network writes them, 1234,5, and as banks do who do not know better.</summary>
public static class MtAmounts
{
    /// <summary>So many digits fit into the number that is built.</summary>
    private const int MostDigits = 18;

    private const int MostDecimals = 28;

    private const int Thousand = 3;

    /// <summary>
    /// Reads an amount or a rate of a message that moves money: digits, one comma and perhaps more digits (Standards MT General
    /// Information, field formatting rules, format d); false for anything else.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out decimal amount)
    {
        amount = 0;
        var comma = text.IndexOf((byte)',');
        return comma > 0 && TryRead(text, comma, (byte)',', out amount);
    }

    /// <summary>
    /// Reads an amount of a statement as banks write it, also without a comma, with a point instead, or with thousands set apart; false for
    /// anything else, and for what may mean another amount: a separator that is there again, groups that are not of three digits, a point
    /// before three digits, which sets thousands apart where it is no comma.
    /// </summary>
    public static bool TryReadBooked(ReadOnlySpan<byte> text, out decimal amount)
    {
        amount = 0;
        var last = text.LastIndexOfAny((byte)',', (byte)'.');
        if (last < 0)
        {
            return !text.IsEmpty && TryRead(text, text.Length, (byte)',', out amount);
        }

        var between = text[last] == ',' ? (byte)'.' : (byte)',';
        return text.Length > 1 && (between == '.' || text.Length - last - 1 != Thousand)
            && AreGroups(text[..last], between) && TryRead(text, last, between, out amount);
    }

    /// <summary>
    /// The same in a currency, where it is known: three digits behind a comma are thousands set apart where the currency has fewer
    /// decimals, and no amount of the network (SWIFT error code C03).
    /// </summary>
    public static bool TryReadBooked(ReadOnlySpan<byte> text, string? currency, out decimal amount)
    {
        amount = 0;
        var isThousand = text.Length > Thousand && text[^(Thousand + 1)] == ',' && currency is not null
            && IsoCodes.Decimals(currency) < Thousand;
        return !isThousand && TryReadBooked(text, out amount);
    }

    /// <summary>An amount as the network wants it: a comma always, no zeros at the end.</summary>
    public static string Write(decimal amount)
    {
        var text = Math.Abs(amount).ToString("0.############################", System.Globalization.CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.Replace('.', ',') : text + ",";
    }

    /// <summary>Whether whole digits stand in one run, or one to three before the first separator and three behind each.</summary>
    private static bool AreGroups(ReadOnlySpan<byte> whole, byte between)
    {
        var at = whole.IndexOf(between);
        if (at < 0)
        {
            return true;
        }

        if (at is < 1 or > Thousand)
        {
            return false;
        }

        for (; at < whole.Length; at += Thousand + 1)
        {
            if (whole[at] != between || whole[(at + 1)..].Length < Thousand || whole.Slice(at + 1, Thousand).Contains(between))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads digits around the decimal separator; before it others may stand.</summary>
    private static bool TryRead(ReadOnlySpan<byte> text, int separator, byte between, out decimal amount)
    {
        var (value, digits) = (0L, 0);
        amount = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = text[i] - '0';
            if (digit is >= 0 and <= 9)
            {
                // Leading zeros, with which some banks fill the field up, take no room.
                digits += value != 0 || digit != 0 ? 1 : 0;
                if (digits > MostDigits)
                {
                    return false;
                }

                value = unchecked((value * 10) + digit);
            }
            else if (i != separator && (i > separator || text[i] != between))
            {
                return false;
            }
        }

        var scale = Math.Max(text.Length - separator - 1, 0);
        if (scale > MostDecimals)
        {
            return false;
        }

        amount = unchecked(new((int)value, (int)(value >> 32), 0, false, (byte)scale));
        return true;
    }
}
