using System.Globalization;
using System.Text;

namespace BankHub.Formats.Delimited;

/// <summary>Amounts as a table writes them: what could be read in two ways is none.</summary>
public static class AmountText
{
    private const int MaxDigits = 24;

    private static readonly decimal[] Powers =
        [.. Enumerable.Range(0, MaxDigits + 1).Select(zeros => decimal.Parse("1" + new string('0', zeros), CultureInfo.InvariantCulture))];

    /// <summary>Reads an amount; false where the text is none in this form.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, NumberForm form, out decimal value)
    {
        value = 0;
        text = Trim(text);
        var before = text.Length;
        if (!TakeSign(ref text, form.Sign, out var isNegative))
        {
            return false;
        }

        var isUnsigned = text.Length == before;
        TakeSymbol(ref text, form);
        if (form.Sign == SignPlace.Leading && form.Symbol is not null && isUnsigned && TakeSign(ref text, form.Sign, out var behind))
        {
            isNegative = behind;
        }

        if (!TryReadDigits(text, form, out value))
        {
            return false;
        }

        value = isNegative ? -value : value;
        return true;
    }

    /// <summary>Writes an amount with so many decimals; it has no more.</summary>
    public static string Write(decimal value, int decimals, NumberForm form)
    {
        var size = Math.Abs(value);
        var digits = form.Implied is { } implied
            ? (size * Powers[implied]).ToString("F0", CultureInfo.InvariantCulture)
            : size.ToString($"F{decimals}", CultureInfo.InvariantCulture).Replace('.', form.Decimal);
        return value >= 0 ? digits : form.Sign switch
        {
            SignPlace.Trailing => digits + "-",
            SignPlace.Parentheses => $"({digits})",
            _ => "-" + digits,
        };
    }

    private static bool TakeSign(ref ReadOnlySpan<byte> text, SignPlace place, out bool isNegative)
    {
        isNegative = false;
        if (text.IsEmpty)
        {
            return false;
        }

        if (place == SignPlace.Parentheses)
        {
            isNegative = text[0] == '(' && text[^1] == ')' && text.Length > 2;
            text = isNegative ? Trim(text[1..^1]) : text;
        }
        else if (place == SignPlace.Leading)
        {
            // The sign for minus that is no hyphen, as some banks write it.
            var isMinus = text.StartsWith("\u2212"u8);
            isNegative = isMinus || text[0] == '-';
            text = isMinus ? Trim(text[3..]) : isNegative || text[0] == '+' ? Trim(text[1..]) : text;
        }
        else if (place == SignPlace.Trailing)
        {
            isNegative = text[^1] == '-';
            text = isNegative || text[^1] == '+' ? Trim(text[..^1]) : text;
        }

        return true;
    }

    private static void TakeSymbol(ref ReadOnlySpan<byte> text, NumberForm form)
    {
        if (form.Symbol is not { } given)
        {
            return;
        }

        Span<byte> room = stackalloc byte[64];
        var symbol = room[..Encoding.UTF8.GetBytes(given.AsSpan(0, Math.Min(given.Length, 20)), room)];
        text = text.StartsWith(symbol) ? Trim(text[symbol.Length..]) : text.EndsWith(symbol) ? Trim(text[..^symbol.Length]) : text;
    }

    private static bool TryReadDigits(ReadOnlySpan<byte> text, NumberForm form, out decimal value)
    {
        value = 0;
        var (digits, decimals, sinceGroup, groups, isFraction) = (0, 0, 0, 0, false);
        var (high, low) = (0UL, 0UL);
        while (!text.IsEmpty)
        {
            var gap = isFraction ? 0 : GroupEnd(text, form.Thousands);
            if (text[0] is >= (byte)'0' and <= (byte)'9')
            {
                if (++digits > MaxDigits)
                {
                    return false;
                }

                // Twelve digits each: no product of theirs overflows.
                (high, low) = digits <= 12 ? (high, (low * 10) + (ulong)(text[0] - '0')) : ((high * 10) + (ulong)(text[0] - '0'), low);
                (sinceGroup, decimals) = isFraction ? (sinceGroup, decimals + 1) : (sinceGroup + 1, decimals);
                text = text[1..];
            }
            else if (gap > 0 && (groups == 0 ? sinceGroup is >= 1 and <= 3 : sinceGroup == 3))
            {
                (groups, sinceGroup) = (groups + 1, 0);
                text = text[gap..];
            }
            else if (!isFraction && form.Implied is null && text[0] == form.Decimal && sinceGroup > 0 && text.Length > 1)
            {
                isFraction = true;
                text = text[1..];
            }
            else
            {
                return false;
            }
        }

        if (digits == 0 || (groups > 0 && sinceGroup != 3))
        {
            return false;
        }

        // As many decimals as the text has, also where they are zeros.
        var places = (byte)(form.Implied ?? decimals);
        value = (digits <= 12 ? low : (low * Powers[digits - 12]) + high) * new decimal(1, 0, 0, isNegative: false, places);
        return true;
    }

    /// <summary>How many bytes stand between two groups here; zero where none begins.</summary>
    private static int GroupEnd(ReadOnlySpan<byte> text, char? between) => between switch
    {
        null => 0,
        ' ' when text.StartsWith("\u00A0"u8) => 2,
        ' ' when text.StartsWith("\u202F"u8) => 3,
        '\'' when text.StartsWith("\u2019"u8) => 3,
        { } character => text[0] == character ? 1 : 0,
    };

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        text = text.Trim((byte)' ');
        while (text.StartsWith("\u00A0"u8))
        {
            text = text[2..].Trim((byte)' ');
        }

        return text;
    }
}
