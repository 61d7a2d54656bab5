using System.Globalization;
using System.Numerics;
using BankHub.Core.Payments;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Core.Payments;

/// <summary>Values that keep their standards; check digits come from arithmetic of its own, on whole numbers.</summary>
public static class ValueGenerator
{
    private const string Digits = "0123456789";
    private const string CapitalsAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private static readonly (string Country, int Length)[] Countries =
        [("DE", 22), ("FR", 27), ("GB", 22), ("NL", 18), ("NO", 15), ("MT", 31), ("RU", 33), ("LC", 32), ("XK", 20), ("BR", 29)];

    public static readonly Gen<Iban> Ibans =
        from country in Gen.Elements(Countries)
        from bban in TextGenerator.Code(CapitalsAndDigits, country.Length - 4, country.Length - 4)
        select Iban.Parse($"{country.Country}{CheckDigits(bban + country.Country)}{bban}");

    public static readonly Gen<CreditorReference> CreditorReferences =
        from text in TextGenerator.Code(CapitalsAndDigits, 1, 21)
        select CreditorReference.Parse($"RF{CheckDigits(text + "RF")}{text}");

    public static readonly Gen<Lei> Leis =
        from text in TextGenerator.Code(CapitalsAndDigits, 18, 18)
        select Lei.Parse(text + CheckDigits(text));

    public static readonly Gen<AbaRoutingNumber> AbaRoutingNumbers =
        from text in TextGenerator.Code(Digits, 8, 8)
        let sum = text.Select((digit, i) => (digit - '0') * ("371"[i % 3] - '0')).Sum()
        select AbaRoutingNumber.Parse($"{text}{(10 - sum % 10) % 10}");

    public static readonly Gen<CountryCode> CountryCodes = Gen.Elements(CountryCode.Facts.Words!.ToArray()).Select(CountryCode.Parse);

    public static readonly Gen<Bic> Bics =
        from bank in TextGenerator.Code(CapitalsAndDigits, 4, 4)
        from country in CountryCodes
        from location in TextGenerator.Code(CapitalsAndDigits, 2, 2)
        from branch in Gen.OneOf(Gen.Constant(""), TextGenerator.Code(CapitalsAndDigits, 3, 3))
        select Bic.Parse(bank + country.Value + location + branch);

    public static readonly Gen<Uetr> Uetrs =
        from hex in TextGenerator.Code("0123456789abcdef", 30, 30)
        from variant in Gen.Elements('8', '9', 'a', 'b')
        select Uetr.Parse($"{hex[..8]}-{hex[8..12]}-4{hex[12..15]}-{variant}{hex[15..18]}-{hex[18..30]}");

    public static readonly Gen<DateOnly> Dates = Gen.Choose(0, 365 * 60).Select(day => new DateOnly(1990, 1, 1).AddDays(day));

    public static Gen<Money> Moneys(Currency currency) =>
        from high in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(0, 999_999_999)))
        from low in Gen.Choose(1, 999_999_999)
        select Money.Of((high * 1_000_000_000m + low) / (decimal)Math.Pow(10, currency.Decimals), currency);

    private static string CheckDigits(string text)
    {
        var digits = string.Concat(text.Select(c => char.IsDigit(c) ? $"{c}" : $"{c - 'A' + 10}"));
        return $"{98 - (int)(BigInteger.Parse(digits + "00", CultureInfo.InvariantCulture) % 97):00}";
    }
}
