using BankHub.Core.Findings;

namespace BankHub.Tests.Core.Findings;

public sealed class MaskTests
{
    [Theory]
    [InlineData("R03", "R03")]
    [InlineData("The account DE89370400440532013000 is closed.", "The account ****3000 is closed.")]
    [InlineData("to FR14 2004 1010 0505 0001 3M02 606, closed", "to **** 606, closed")]
    [InlineData("gb29nwbk60161331926819", "****6819")]
    [InlineData("account 70872490/2", "account ****2490/2")]
    [InlineData("123456", "****456")]
    [InlineData("2026-11-23: 12345 of them", "2026-11-23: 12345 of them")]
    [InlineData("Bank says AB12 is the code", "Bank says AB12 is the code")]
    public void Hides_what_looks_like_an_account_in_a_text(string text, string masked) => 
        Assert.Equal(masked, Mask.Text(text));
}
