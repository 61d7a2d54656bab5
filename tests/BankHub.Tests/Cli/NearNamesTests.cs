using BankHub.Cli.Inspect;

namespace BankHub.Tests.Cli;

public sealed class NearNamesTests
{
    private static readonly string[] Names = ["entry-hash", "trace-order", "amount", "batch-count", "entry-count", "block-count", "count"];

    [Theory]
    [InlineData("entry-hahs", "entry-hash")]
    [InlineData("hash", "entry-hash")]
    [InlineData("ammount", "amount")]
    [InlineData("Trace-Odrer", "trace-order")]
    [InlineData("count", "count")]
    public void The_nearest_name_comes_first(string typed, string meant) => Assert.Equal(meant, NearNames.Of(typed, Names)[0]);

    [Fact]
    public void A_few_are_named_and_a_long_text_takes_no_longer()
    {
        Assert.Equal(5, NearNames.Of("", Names).Count);
        Assert.Equal(5, NearNames.Of(new string('x', 10_000_000), Names).Count);
    }
}
