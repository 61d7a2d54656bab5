using BankHub.Core.Payments;
using BankHub.Core.Statements;

namespace BankHub.Tests.Core.Statements;

public sealed class BalancesTests
{
    [Theory]
    [InlineData("OPBD=1 CLBD=2", "1", "2")]
    [InlineData("PRCD=1 CLBD=2", "1", "2")]
    [InlineData("OPBD=1 ITBD=2", "1", "2")]
    [InlineData("ITBD=1 ITBD=2", "1", "2")]
    [InlineData("ITBD=1 CLBD=2", "1", "2")]
    [InlineData("CLAV=9 CLBD=2 OPBD=1 FWAV=3 FWAV=4", "1", "2")]
    [InlineData("CLBD=2", null, "2")]
    [InlineData("ITBD=7", null, null)]
    [InlineData("ITAV=7 CLAV=8", null, null)]
    [InlineData("", null, null)]
    public void A_page_lies_between_its_opening_and_its_closing(string balances, string? opening, string? closing)
    {
        Balance[] told = [.. balances.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(b => b.Split('=')).Select(b =>
            new Balance(b[0], Sum.Of(decimal.Parse(b[1]), Currency.Eur), new DateOnly(2026, 11, 20)))];
        Assert.Equal(opening, Balances.Opening(told)?.Amount.Value.ToString());
        Assert.Equal(closing, Balances.Closing(told)?.Amount.Value.ToString());
    }
}
