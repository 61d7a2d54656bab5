namespace BankHub.Formats.Iso20022.Values;

/// <summary>Whole numbers of up to nine digits.</summary>
internal static class DigitText
{
    public static bool TryRead(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > 9)
            return false;
        foreach (var digit in text)
        {
            var number = digit - '0';
            if (number is < 0 or > 9)
                return false;
            value = unchecked((value * 10) + number);
        }

        return true;
    }
}
