using BankHub.Formats.Standards;
using BankHub.Formats.SwiftMt.Rules;

namespace BankHub.Formats.SwiftMt.Notation;

/// <summary>Checks components by what they mean; the name that the handbook gives a component tells its meaning.</summary>
internal static class Meanings
{
    private static readonly bool[] Currencies = Codes3();
    private static readonly bool[] Countries = Codes2();
    private static readonly byte[] MinorUnits = Minor();

    public static Meaning Of(string name, NotationStep step) => step switch
    {
        { Kind: not StepKind.Text } => Meaning.None,
        { Set: Signs.Decimals } => Meaning.Amount,
        { Set: Signs.Digits, Min: 6, Max: 6 } when name.EndsWith("Date", StringComparison.Ordinal) => Meaning.ShortDate,
        { Set: Signs.Digits, Min: 8, Max: 8 } when name.EndsWith("Date", StringComparison.Ordinal) => Meaning.LongDate,
        { Set: Signs.Digits, Min: 4, Max: 4 } when name == "Entry Date" => Meaning.DayOfYear,
        { Set: Signs.Digits, Min: 4, Max: 4 } when name is "Time" or "Time Indication" => Meaning.Time,
        { Set: Signs.Digits, Min: 4, Max: 4 } when name is "Offset" or "Time Offset" => Meaning.Offset,
        { Set: Signs.Digits, Min: 6, Max: 6 } when name is "Time" => Meaning.LongTime,
        { Set: Signs.Capitals, Min: 3, Max: 3 } when name.StartsWith("Currency", StringComparison.Ordinal) => Meaning.Currency,
        { Set: Signs.SetX, Max: 1 } when name == "Sign" => Meaning.Sign,
        { Set: Signs.CapitalsAndDigits, Max: 11 } when name == "Identifier Code" => Meaning.Bic,
        { Set: Signs.Capitals, Max: 1 } when name == "D/C Mark" => Meaning.Mark,
        { Set: Signs.Capitals, Max: 2 } when name == "Debit/Credit Mark" => Meaning.EntryMark,
        { Set: Signs.SetX, Max: 16 } when name == "Reference" => Meaning.Reference,
        _ => Meaning.None,
    };

    /// <summary>The rule that the text breaks, or null.</summary>
    public static MtRule? Check(Meaning meaning, ReadOnlySpan<byte> text) => meaning switch
    {
        Meaning.ShortDate => IsDate(2000 + Two(text, 0), Two(text, 2), Two(text, 4)) ? null : FieldRules.Date,
        Meaning.LongDate => IsDate((Two(text, 0) * 100) + Two(text, 2), Two(text, 4), Two(text, 6)) ? null : FieldRules.Date,
        Meaning.DayOfYear => IsDate(2000, Two(text, 0), Two(text, 2)) ? null : FieldRules.Date,
        Meaning.Time => IsTime(text, 0) ? null : FieldRules.Time,
        Meaning.Offset => Two(text, 0) <= 13 && Two(text, 2) < 60 ? null : FieldRules.Offset,
        Meaning.LongTime => IsTime(text, 0) && Two(text, 4) < 60 ? null : FieldRules.Time,
        Meaning.Currency => IsCurrency(text) ? null : FieldRules.Currency,
        Meaning.Amount => Amount(text),
        Meaning.Sign => text[0] is (byte)'+' or (byte)'-' ? null : FieldRules.Sign,
        Meaning.Bic => Bic(text),
        Meaning.Mark => text[0] is (byte)'C' or (byte)'D' ? null : FieldRules.Mark,
        Meaning.EntryMark => text[^1] is (byte)'C' or (byte)'D' ? null : FieldRules.Mark,
        Meaning.Reference => text[0] == '/' || text[^1] == '/' || text.IndexOf("//"u8) >= 0 ? FieldRules.Slashes : null,
        _ => null,
    };

    public static bool IsCurrency(ReadOnlySpan<byte> code) =>
        code.Length == 3 && Currencies[(Letter(code[0]) * 32 * 32) + (Letter(code[1]) * 32) + Letter(code[2])];

    /// <summary>How many decimals an amount of the currency may have (ISO 4217, minor units).</summary>
    public static int Decimals(ReadOnlySpan<byte> code) =>
        MinorUnits[(Letter(code[0]) * 32 * 32) + (Letter(code[1]) * 32) + Letter(code[2])];

    public static bool IsCountry(ReadOnlySpan<byte> code) => Countries[(Letter(code[0]) * 32) + Letter(code[1])];

    /// <summary>Whether an amount, which has its comma, has no more decimals.</summary>
    public static bool AreDecimals(ReadOnlySpan<byte> amount, int most) => amount.Length - amount.IndexOf((byte)',') - 1 <= most;

    /// <summary>
    /// C, D, or two letters where the first says reversal or expected; a letter after that is a funds code (MT 940, field 61).
    /// </summary>
    public static int MarkLength(ReadOnlySpan<byte> letters) =>
        letters.Length == 2 && letters[0] is not ((byte)'R' or (byte)'E') ? 1 : letters.Length;

    /// <summary>Digits, one comma, digits; at least one before the comma.</summary>
    private static MtRule? Amount(ReadOnlySpan<byte> text)
    {
        var (comma, others) = (-1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ',' && comma < 0)
            {
                comma = i;
            }
            else if (text[i] is (byte)',' or (byte)'.')
            {
                others++;
            }
        }

        return comma == 0 ? FieldRules.AmountDigits : comma < 0 || others > 0 ? FieldRules.AmountComma : null;
    }

    /// <summary>Four letters for the party, a country, two signs for the place and perhaps three for the branch.</summary>
    private static MtRule? Bic(ReadOnlySpan<byte> text) =>
        text.Length is not (8 or 11) || Signs.Run(Signs.Capitals, text[..6]) < 6 ? FieldRules.Bic
            : IsCountry(text[4..6]) ? null : FieldRules.BicCountry;

    private static int Letter(byte sign) => sign & 31;

    private static int Two(ReadOnlySpan<byte> text, int at) => ((text[at] - '0') * 10) + text[at + 1] - '0';

    private static bool IsTime(ReadOnlySpan<byte> text, int at) => Two(text, at) < 24 && Two(text, at + 2) < 60;

    /// <summary>The short years 00 to 99 are leap years as those of this century; 1900 would be the exception.</summary>
    private static bool IsDate(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static byte[] Minor()
    {
        var units = new byte[32 * 32 * 32];
        Array.Fill(units, (byte)IsoCodes.UsualDecimals);
        foreach (var code in IsoCodes.AllCurrencies)
        {
            units[Place(code)] = (byte)IsoCodes.Decimals(code);
        }

        return units;
    }

    private static bool[] Codes3()
    {
        var codes = new bool[32 * 32 * 32];
        foreach (var code in IsoCodes.AllCurrencies)
        {
            codes[Place(code)] = true;
        }

        return codes;
    }

    private static int Place(string code) =>
        (Letter((byte)code[0]) * 32 * 32) + (Letter((byte)code[1]) * 32) + Letter((byte)code[2]);

    private static bool[] Codes2()
    {
        var codes = new bool[32 * 32];
        foreach (var code in IsoCodes.AllCountries)
        {
            codes[(Letter((byte)code[0]) * 32) + Letter((byte)code[1])] = true;
        }

        return codes;
    }
}
