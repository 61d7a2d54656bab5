using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Definition.Types;

/// <summary>A text type of the schemas: length, pattern, or the closed list of its codes (open lists are data, not schema).</summary>
internal sealed class TextType(int most, TextForm form = TextForm.Any, int least = 1, string[]? codes = null)
{
    public static readonly TextType Max3 = new(3), Max4 = new(4), Max5 = new(5), Max10 = new(10), Max16 = new(16), Max34 = new(34);

    public static readonly TextType Max35 = new(35), Max70 = new(70), Max105 = new(105), Max128 = new(128), Max140 = new(140);

    public static readonly TextType Max256 = new(256), Max350 = new(350), Max500 = new(500), Max1025 = new(1025), Max2048 = new(2048);

    public static readonly TextType Max52 = new(52), Max20000 = new(20000);

    /// <summary>A code of an external list: one to four characters.</summary>
    public static readonly TextType ExternalCode = Max4;

    public static readonly TextType Numeric15 = new(15, TextForm.Digits), Exact2Digits = new(2, TextForm.Digits, 2);

    public static readonly TextType Numeric3 = new(3, TextForm.Digits), Numeric5 = new(5, TextForm.Digits);

    public static readonly TextType Numeric2To3 = new(3, TextForm.Digits, 2), Numeric3To4 = new(4, TextForm.Digits, 3);

    public static readonly TextType Exact1Digit = new(1, TextForm.Digits), Exact3Digits = new(3, TextForm.Digits, 3);

    /// <summary>Digits that may have a plus before them.</summary>
    public static readonly TextType SignedNumeric15 = new(16, TextForm.PlusDigits);

    public static readonly TextType CardNumber = new(28, TextForm.Digits, 8);

    public static readonly TextType Exact4 = new(4, TextForm.LettersAndDigits, 4);

    public static readonly TextType Country = new(2, TextForm.Country, 2), Currency = new(3, TextForm.Currency, 3);

    public static readonly TextType Iban = new(34, TextForm.Iban, 5), Lei = new(20, TextForm.Lei, 20);

    public static readonly TextType Uetr = new(36, TextForm.Uetr, 36), Phone = new(35, TextForm.Phone);

    public static readonly TextType Isin = new(12, TextForm.Isin, 12), OldIsin = new(12, TextForm.OldIsin, 12);

    public static readonly TextType Language = new(2, TextForm.Language, 2);

    /// <summary>A month; the schema allows an offset behind it, which nobody sends.</summary>
    public static readonly TextType YearMonth = new(7, TextForm.YearMonth, 7);

    /// <summary>A year; the schema allows an offset behind it, which nobody sends.</summary>
    public static readonly TextType Year = new(4, TextForm.Year, 4);

    /// <summary>Ten kilobytes in Base64.</summary>
    public static readonly TextType Binary10K = new(13656, TextForm.Base64, 4);

    /// <summary>Ten megabytes in Base64.</summary>
    public static readonly TextType Binary10M = new(13981016, TextForm.Base64, 4);

    private static readonly TextType NewBic = new(11, TextForm.Bic, 8), OldBic = new(11, TextForm.OldBic, 8);

    public int Most { get; } = most;

    public int Least { get; } = least;

    public TextForm Form { get; } = form;

    public string[]? Codes { get; } = codes;

    /// <summary>Whether any text of the right length will do.</summary>
    public bool IsPlain { get; } = form == TextForm.Any && codes is null;

    /// <summary>Whether a file has few different texts of this type.</summary>
    public bool Recurs { get; } = codes is not null || most <= 5
        || form is TextForm.Bic or TextForm.OldBic or TextForm.Country or TextForm.Currency;

    public static TextType Bic(Dialect dialect) => dialect < Dialect.Year2019 ? OldBic : NewBic;

    public static TextType OneOf(params string[] codes) => new(codes.Max(code => code.Length), codes: codes);

    public bool Allows(ReadOnlySpan<char> text) =>
        HasLength(text) && (Form == TextForm.Any ? Codes is null || Find(text) is not null : TextForms.Match(Form, text));

    // XML Schema Part 2, 4.3.1: length counts characters, of which one beyond the first plane takes two units here. What has to be
    // longer than one character has a pattern in ASCII.
    private bool HasLength(ReadOnlySpan<char> text) =>
        text.Length >= Least && (text.Length <= Most || (text.Length <= 2 * Most && Characters(text) <= Most));

    private static int Characters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }

    /// <summary>The code of the closed list that these characters are.</summary>
    public string? Find(ReadOnlySpan<char> text)
    {
        foreach (var code in Codes ?? [])
        {
            if (text.SequenceEqual(code))
                return code;
        }

        return null;
    }
}
