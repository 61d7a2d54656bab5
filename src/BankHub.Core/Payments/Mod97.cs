namespace BankHub.Core.Payments;

/// <summary>The check of ISO/IEC 7064 MOD 97-10 as IBAN, ISO 11649 and LEI use it: letters count as 10 to 35.</summary>
internal static class Mod97
{
    /// <summary>The remainder of digits and capitals, with the first <paramref name="rotated"/> of them moved to the end.</summary>
    public static int Remainder(ReadOnlySpan<char> text, int rotated) =>
        Continue(Continue(0, text[rotated..]), text[..rotated]);

    private static int Continue(int remainder, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            remainder = c <= '9' ? (remainder * 10 + (c - '0')) % 97 : (remainder * 100 + (c - 'A' + 10)) % 97;
        return remainder;
    }
}
