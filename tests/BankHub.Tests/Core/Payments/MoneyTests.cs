using BankHub.Core.Payments;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Core.Payments;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("10.00", "USD", "10.00")]
    [InlineData("10", "USD", "10.00")]
    [InlineData("10.5", "USD", "10.50")]
    [InlineData("0.01", "USD", "0.01")]
    [InlineData("1", "JPY", "1")]
    [InlineData("1.234", "KWD", "1.234")]
    [InlineData("1.2345", "CLF", "1.2345")]
    [InlineData("9999999999999999.99", "USD", "9999999999999999.99")]
    [InlineData("999999999999999999", "JPY", "999999999999999999")]
    public void Amounts_get_the_decimals_of_their_currency(string text, string currency, string digits)
    {
        Assert.True(Money.TryParse(text, Currency.Parse(currency), out var money, out _));
        Assert.Equal(digits, money.Digits);
    }

    [Theory]
    [InlineData("", "USD", "amount")]
    [InlineData(".5", "USD", "amount")]
    [InlineData("5.", "USD", "amount")]
    [InlineData("1.2.3", "USD", "amount")]
    [InlineData("007", "USD", "amount")]
    [InlineData("00.10", "USD", "amount")]
    [InlineData("+1", "USD", "amount")]
    [InlineData("-1", "USD", "amount")]
    [InlineData(" 1", "USD", "amount")]
    [InlineData("1e3", "USD", "amount")]
    [InlineData("1,000", "USD", "amount")]
    [InlineData("١٢", "USD", "amount")]
    [InlineData("0", "USD", "amount-positive")]
    [InlineData("0.00", "USD", "amount-positive")]
    [InlineData("1.001", "USD", "amount-decimals")]
    [InlineData("1.0", "JPY", "amount-decimals")]
    [InlineData("10000000000000000", "USD", "amount-digits")]
    [InlineData("1000000000000000000", "JPY", "amount-digits")]
    [InlineData("79228162514264337593543950336", "USD", "amount-digits")]
    public void Refuses_what_is_no_amount(string text, string currency, string rule)
    {
        Assert.False(Money.TryParse(text, Currency.Parse(currency), out _, out var broken));
        Assert.Equal(rule, broken.Name);
    }

    [Fact]
    public void Equal_amounts_are_equal_whatever_their_zeros() =>
        Assert.Equal(Money.Of(10m, Currency.Usd), Money.Of(10.000m, Currency.Usd));

    [Fact]
    public void Reads_the_digits_that_it_writes_and_counts_minor_units()
    {
        var moneys = Gen.Elements(Currency.All.ToArray()).SelectMany(ValueGenerator.Moneys);
        Prop.ForAll(Arb.From(moneys), money =>
            Money.TryParse(money.Digits, money.Currency, out var again, out _) && again == money
                && money.MinorUnits == long.Parse(money.Digits.Replace(".", "", StringComparison.Ordinal)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }
}
