using BankHub.Core.Adapters;
using BankHub.Core.Statements;
using BankHub.Formats.Bai2.Codes;
using BankHub.Mapping.Bai2;
using BankHub.Tests.Formats.Bai2;

namespace BankHub.Tests.Mapping.Bai2;

public sealed class BalanceTests
{
    [Theory]
    [InlineData("010,100,,,010,200,,,015,300,,", "CLBD")]
    [InlineData("010,100,,,015,200,,,015,300,,", "OPBD")]
    public void A_balance_that_contradicts_itself_is_told_and_not_used(string summaries, string left)
    {
        var items = Decode(Samples.Account(600, $"03,1,,{summaries}/"));
        Assert.Equal([left], items.OfType<DecodedStatement>().Single().Statement.Balances.Select(balance => balance.Type));
        Assert.Equal("balance-contradiction", Assert.Single(items.OfType<DecodedFinding>()).Finding.Rule);
    }

    [Fact]
    public void A_balance_that_is_told_twice_alike_is_one()
    {
        var items = Decode(Samples.Account(300, "03,1,,010,100,,,015,100,,,010,100,,/"));
        Assert.Equal(["OPBD", "CLBD"], items.OfType<DecodedStatement>().Single().Statement.Balances.Select(balance => balance.Type));
        Assert.Empty(items.OfType<DecodedFinding>());
    }

    [Fact]
    public void Every_balance_that_can_be_told_has_room_in_a_statement()
    {
        int[] codes = [.. Enumerable.Range(1, 999).Where(code => Bai2TypeCodes.Find(code) is { Level: Bai2Level.Status })];
        var items = Decode(Samples.Account(0, $"03,1,,{string.Concat(codes.Select(code => $"{code:D3},0,,,"))[..^1]}/"));

        var statement = items.OfType<DecodedStatement>().Single().Statement;
        Assert.Equal(codes.Length, statement.Balances.Count);
        Assert.Empty(StatementJson.ReadStatement(StatementJson.Write(statement)).Findings);
        Assert.Empty(items.OfType<DecodedFinding>());
    }

    private static List<DecodedItem> Decode(string[] lines) => [.. new StatementsToItems().Decode(Samples.Bytes(lines))];
}
