namespace BankHub.Formats.Iso20022.Market.References;

/// <summary>References and account numbers that prove themselves by their digits.</summary>
internal static class CheckedReferences
{
    private const int QrLength = 27, FirstQrInstitution = 30000, LastQrInstitution = 31999;

    private static readonly int[] Carries = [0, 9, 4, 6, 8, 2, 7, 1, 3, 5];

    /// <summary>A creditor reference: RF, two check digits, up to 21 letters and digits (ISO 11649; modulo 97 of ISO 7064).</summary>
    public static bool IsCreditorReference(string text) =>
        text.Length is > 4 and <= 25 && text.StartsWith("RF", StringComparison.Ordinal) && Remainder(text[4..] + text[..4]) == 1;

    /// <summary>A QR reference: 27 digits, the last by modulo 10, recursive (Swiss implementation guidelines for the QR-bill).</summary>
    public static bool IsQrReference(string text)
    {
        if (text.Length != QrLength || !text.All(char.IsAsciiDigit))
            return false;
        var carry = 0;
        foreach (var digit in text.AsSpan(0, QrLength - 1))
            carry = Carries[(carry + digit - '0') % 10];
        return (10 - carry) % 10 == text[^1] - '0';
    }

    /// <summary>Whether an IBAN of Switzerland or Liechtenstein is for payments with a QR reference: institutions 30000 to 31999.</summary>
    public static bool IsQrIban(string? iban) =>
        IsSwissIban(iban) && iban!.Length == 21 && int.TryParse(iban.AsSpan(4, 5), out var institution)
        && institution is >= FirstQrInstitution and <= LastQrInstitution;

    /// <summary>Whether an IBAN is one of Switzerland or Liechtenstein.</summary>
    public static bool IsSwissIban(string? iban) => iban is ['C', 'H', ..] or ['L', 'I', ..];

    /// <summary>
    /// An identifier of a creditor in SEPA: country, two check digits, three characters of his choice that no digit checks, and what
    /// his country gave him, of which letters and digits count (EPC262-08).
    /// </summary>
    public static bool IsCreditorIdentifier(string text) =>
        text.Length is > 7 and <= 35 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1])
        && Remainder(string.Concat(text[7..].Where(char.IsAsciiLetterOrDigit)) + text[..4]) == 1;

    /// <summary>Letters count as 10 to 35; -1 where something else stands.</summary>
    private static int Remainder(string text)
    {
        var remainder = 0;
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character))
                return -1;
            var value = char.IsAsciiDigit(character) ? character - '0' : char.ToUpperInvariant(character) - 'A' + 10;
            remainder = ((remainder * (value > 9 ? 100 : 10)) + value) % 97;
        }

        return remainder;
    }
}
