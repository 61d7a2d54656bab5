using System.Buffers;

namespace BankHub.Formats.Iso20022.Definition.Types;

/// <summary>The patterns, matched by hand: each looks at a character once, so no text is slow.</summary>
internal static class TextForms
{
    private static readonly SearchValues<char> PhoneCharacters = SearchValues.Create("0123456789()+-");

    private static readonly SearchValues<char> UpperCharacters = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly SearchValues<char> AlphanumericCharacters =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> UuidCharacters = SearchValues.Create("-0123456789abcdef");

    public static bool Match(TextForm form, ReadOnlySpan<char> text) => form switch
    {
        TextForm.Digits => Digits(text),
        TextForm.LettersAndDigits => Alphanumeric(text),
        TextForm.Bic => Bic(text, digitsInPrefix: true),
        TextForm.OldBic => Bic(text, digitsInPrefix: false) && text[6] is not ('0' or '1') && text[7] != 'O',
        TextForm.Lei => text.Length == 20 && Upper(text[..18]) && Digits(text[18..]),
        TextForm.Iban => text.Length is >= 5 and <= 34 && Letters(text[..2]) && Digits(text[2..4]) && Alphanumeric(text[4..]),
        TextForm.Country => text.Length == 2 && Letters(text),
        TextForm.Currency => text.Length == 3 && Letters(text),
        TextForm.Uetr => Uetr(text),
        TextForm.Phone => Phone(text),
        TextForm.Year => text.Length == 4 && Digits(text) && !text.SequenceEqual("0000"),
        TextForm.Isin => text.Length == 12 && Letters(text[..2]) && Upper(text[2..11]) && Digits(text[11..]),
        TextForm.OldIsin => text.Length == 12 && Upper(text),
        TextForm.Language => text.Length == 2 && !text.ContainsAnyExceptInRange('a', 'z'),
        TextForm.YearMonth => YearMonth(text),
        TextForm.PlusDigits => Digits(text is ['+', ..] ? text[1..] : text),
        TextForm.Base64 => System.Buffers.Text.Base64.IsValid(text),
        _ => true,
    };

    private static bool Digits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    private static bool Letters(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('A', 'Z');

    private static bool Upper(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(UpperCharacters);

    private static bool Alphanumeric(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(AlphanumericCharacters);

    private static bool YearMonth(ReadOnlySpan<char> text) =>
        text.Length == 7 && Digits(text[..4]) && text[4] == '-' && text[5..] is ['0', >= '1' and <= '9'] or ['1', >= '0' and <= '2'];

    private static bool Bic(ReadOnlySpan<char> text, bool digitsInPrefix) =>
        text.Length is 8 or 11 && (digitsInPrefix ? Upper(text[..4]) : Letters(text[..4])) && Letters(text[4..6]) && Upper(text[6..]);

    // A UUID of version 4 in small letters (RFC 9562, section 5.4).
    private static bool Uetr(ReadOnlySpan<char> text) =>
        text.Length == 36 && text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-' && text.Count('-') == 4
        && text[14] == '4' && text[19] is '8' or '9' or 'a' or 'b' && !text.ContainsAnyExcept(UuidCharacters);

    // +, country code of one to three digits, hyphen, up to thirty digits and signs.
    private static bool Phone(ReadOnlySpan<char> text)
    {
        var hyphen = text.IndexOf('-');
        return hyphen is >= 2 and <= 4 && text[0] == '+' && Digits(text[1..hyphen])
            && text.Length - hyphen - 1 is >= 1 and <= 30 && !text[(hyphen + 1)..].ContainsAnyExcept(PhoneCharacters);
    }
}
