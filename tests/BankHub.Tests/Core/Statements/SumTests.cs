using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;

namespace BankHub.Tests.Core.Statements;

public sealed class SumTests
{
    [Theory]
    [InlineData("10", "EUR", "10.00")]
    [InlineData("-0.50", "EUR", "-0.50")]
    [InlineData("0", "JPY", "0")]
    [InlineData("1.000", "KWD", "1.000")]
    [InlineData("1.50000", "EUR", "1.50")]
    public void Has_the_decimals_of_its_currency(string text, string currency, string digits)
    {
        Assert.True(Sum.TryParse(text, Parse(currency), out var sum, out _));
        Assert.Equal(digits, sum.Digits);
    }

    [Theory]
    [InlineData("1.001", "EUR", "amount-decimals")]
    [InlineData("0.5", "JPY", "amount-decimals")]
    [InlineData("1,50", "EUR", "amount")]
    [InlineData("", "EUR", "amount")]
    [InlineData("1e3", "EUR", "amount")]
    [InlineData("99999999999999999999999999999999", "EUR", "amount")]
    public void Refuses_what_is_no_amount_of_its_currency(string text, string currency, string rule)
    {
        Assert.False(Sum.TryParse(text, Parse(currency), out _, out var broken));
        Assert.Equal(rule, broken.Name);
    }

    [Fact]
    public void Is_equal_to_the_same_amount_however_it_was_written()
    {
        Assert.Equal(Sum.Of(1.5m, Currency.Eur), Sum.Of(1.50m, Currency.Eur));
        Assert.NotEqual(Sum.Of(1.5m, Currency.Eur), Sum.Of(1.5m, Currency.Usd));
    }

    [Fact]
    public void Is_a_payments_amount_above_zero_only()
    {
        Assert.Equal(Money.Of(5m, Currency.Eur), Sum.Of(5m, Currency.Eur).Money);
        Assert.Null(Sum.Of(0m, Currency.Eur).Money);
        Assert.Null(Sum.Of(5m, Currency.Eur).On(BookingSide.Debit).Money);
    }

    private static Currency Parse(string code) =>
        Currency.TryParse(code, out var c, out var rule) ? c : throw new ArgumentException(rule.Name);
}
