using BankHub.Core.Findings;
using BankHub.Core.Payments;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Core.Payments;

public sealed class ValueTests
{
    // Examples of the SWIFT IBAN registry.
    [Theory]
    [InlineData("AL47212110090000000235698741", null)]
    [InlineData("AT611904300234573201", null)]
    [InlineData("BR1800360305000010009795493C1", null)]
    [InlineData("CR05015202001026284066", null)]
    [InlineData("GB29NWBK60161331926819", null)]
    [InlineData("LC55HEMM000100010012001200023015", null)]
    [InlineData("MT84MALT011000012345MTLCAST001S", null)]
    [InlineData("NO9386011117947", null)]
    [InlineData("RU0304452522540817810538091310419", null)]
    [InlineData("XK051212012345678906", null)]
    [InlineData("", "iban-format")]
    [InlineData("DE89 3704 0044 0532 0130 00", "iban-format")]
    [InlineData("de89370400440532013000", "iban-format")]
    [InlineData("D889370400440532013000", "iban-format")]
    [InlineData("DEÄ9370400440532013000", "iban-format")]
    [InlineData("GB29NWBK60161331926819000000000000000", "iban-format")]
    [InlineData("US89370400440532013000", "iban-country")]
    [InlineData("DE893704004405320130000", "iban-length")]
    [InlineData("GB92NWBK60161331926819", "iban-check-digits")]
    [InlineData("GB29NWBK60161331926891", "iban-check-digits")]
    [InlineData("DE00370400440532013050", "iban-check-digits")]
    [InlineData("DE01370400440532013032", "iban-check-digits")]
    [InlineData("DE99370400440532013014", "iban-check-digits")]
    public void Ibans(string text, string? rule) => Expect<Iban>(text, rule);

    [Theory]
    [InlineData("DEUTDEFF", null)]
    [InlineData("DEUTDEFF500", null)]
    [InlineData("1234XK0A", null)]
    [InlineData("DEUTDEF", "bic-format")]
    [InlineData("DEUTDEFF50", "bic-format")]
    [InlineData("deutdeff", "bic-format")]
    [InlineData("DEUT1EFF", "bic-format")]
    [InlineData("DEUTZZFF", "bic-country")]
    public void Bics(string text, string? rule) => Expect<Bic>(text, rule);

    [Theory]
    [InlineData("091803300", null)]
    [InlineData("021000021", null)]
    [InlineData("000000000", "aba-format")]
    [InlineData("02100002", "aba-format")]
    [InlineData("0210000210", "aba-format")]
    [InlineData("02100002A", "aba-format")]
    [InlineData("021000022", "aba-check-digit")]
    [InlineData("201000021", "aba-check-digit")]
    public void Aba_routing_numbers(string text, string? rule) => Expect<AbaRoutingNumber>(text, rule);

    [Theory]
    [InlineData("601613", null)]
    [InlineData("60-16-13", "sort-code")]
    [InlineData("60161", "sort-code")]
    public void Sort_codes(string text, string? rule) => Expect<SortCode>(text, rule);

    [Theory]
    [InlineData("8a562c67-ca16-48ba-b074-65581be6f001", null)]
    [InlineData("8A562C67-CA16-48BA-B074-65581BE6F001", "uetr")]
    [InlineData("8a562c67-ca16-18ba-b074-65581be6f001", "uetr")]
    [InlineData("8a562c67-ca16-48ba-c074-65581be6f001", "uetr")]
    [InlineData("8a562c67ca1648bab07465581be6f001", "uetr")]
    [InlineData("{8a562c67-ca16-48ba-b074-65581be6f00}", "uetr")]
    public void Uetrs(string text, string? rule) => Expect<Uetr>(text, rule);

    [Theory]
    [InlineData("RF18539007547034", null)]
    [InlineData("RF712348231", null)]
    [InlineData("RF18 5390 0754 7034", "creditor-reference-format")]
    [InlineData("RF18", "creditor-reference-format")]
    [InlineData("rf18539007547034", "creditor-reference-format")]
    [InlineData("RF181234567890123456789012", "creditor-reference-format")]
    [InlineData("RF81539007547034", "creditor-reference-check-digits")]
    public void Creditor_references(string text, string? rule) => Expect<CreditorReference>(text, rule);

    [Theory]
    [InlineData("529900T8BM49AURSDO55", null)]
    [InlineData("529900T8BM49AURSDO5", "lei-format")]
    [InlineData("529900T8BM49AURSDOAB", "lei-format")]
    [InlineData("529900T8BM49AURSDO56", "lei-check-digits")]
    public void Leis(string text, string? rule) => Expect<Lei>(text, rule);

    [Theory]
    [InlineData("USD", 2)]
    [InlineData("JPY", 0)]
    [InlineData("KWD", 3)]
    [InlineData("CLF", 4)]
    public void Currencies_know_their_decimals(string code, int decimals) => Assert.Equal(decimals, Currency.Parse(code).Decimals);

    [Theory]
    [InlineData("usd", "currency")]
    [InlineData("XAU", "currency")]
    [InlineData("XXX", "currency")]
    [InlineData("HRK", "currency")]
    public void Currencies(string text, string? rule) => Expect<Currency>(text, rule);

    [Theory]
    [InlineData("US", null)]
    [InlineData("XK", null)]
    [InlineData("UK", "country")]
    [InlineData("us", "country")]
    public void Countries(string text, string? rule) => Expect<CountryCode>(text, rule);

    [Theory]
    [InlineData("ach-ppd", null)]
    [InlineData("ACH-PPD", "scheme")]
    public void Schemes(string text, string? rule) => Expect<Scheme>(text, rule);

    [Fact]
    public void One_wrong_or_swapped_character_never_passes_modulo_97() =>
        Prop.ForAll(Arb.From(Spoilt()), spoilt => !Iban.TryParse(spoilt, out _, out _)).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void What_is_printed_hides_account_numbers()
    {
        var payment = Examples.Read(Examples.AchCredit);
        Assert.Equal("****3000", Iban.Parse("DE89370400440532013000").ToString());
        Assert.Equal("Account ****3210", payment.CreditorAccount.ToString());
        Assert.Equal("****34", Mask.Tail("1234"));
        Assert.DoesNotContain("9876543210", payment.ToString(), StringComparison.Ordinal);
    }

    private static Gen<string> Spoilt() =>
        from iban in ValueGenerator.Ibans
        from place in Gen.Choose(4, iban.Value.Length - 2)
        from digit in Gen.Elements("0123456789".ToArray())
        from swap in Gen.Elements(true, false)
        let text = iban.Value
        let spoilt = swap
            ? text[..place] + text[place + 1] + text[place] + text[(place + 2)..]
            : text[..place] + digit + text[(place + 1)..]
        where spoilt != text && char.IsDigit(text[place]) && char.IsDigit(text[place + 1])
        select spoilt;

    private static void Expect<T>(string text, string? rule) where T : class, IValue<T>
    {
        Assert.Equal(rule is null, T.TryParse(text, out var value, out var broken));
        Assert.Equal(rule, broken?.Name);
        Assert.Equal(rule is null ? text : null, value?.Value);
    }
}
