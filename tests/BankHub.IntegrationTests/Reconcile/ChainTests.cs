using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Reconcile;

/// <summary>Statements are held against themselves and against their neighbours.</summary>
public sealed class ChainTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private static readonly string[] First =
        ["statement id=S1 seq=7 date=2026-11-20 open=100.00", "entry asr=a amt=40.00", "end close=60.00 date=2026-11-20"];

    private static readonly string[] Second =
        ["statement id=S2 seq=8 date=2026-11-23 open=60.00", "entry asr=b amt=10.00", "end close=50.00"];

    private static readonly string[] Third =
        ["statement id=S3 seq=9 date=2026-11-24 open=50.00", "end close=50.00 date=2026-11-24"];

    [Fact]
    public async Task Statements_that_follow_each_other_hold_in_any_order()
    {
        foreach (var order in new[] { new[] { 0, 1, 2 }, [2, 1, 0], [1, 0, 2], [2, 0, 1] })
        {
            await using var ledger = await Ledger.StartAsync(database);
            foreach (var i in order)
            {
                await ledger.TellAsync($"f{i}", new[] { First, Second, Third }[i]);
            }

            Assert.Equal("Holds Holds Holds", await ChainAsync(ledger));
        }
    }

    [Theory]
    [InlineData("end close=50.01", "SumDiffers")]
    [InlineData("end close=50.00 n=2", "EntriesMissing")]
    [InlineData("end", "Unstated")]
    public async Task A_break_inside_a_statement_is_seen(string end, string verdict)
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("a", [.. Second[..2], end]);
        Assert.Equal(verdict, await ChainAsync(ledger));
        Assert.Equal(verdict == "Unstated" ? 0 : 1, await ledger.CountAsync("alarm where rule = 'statement-chain'"));
    }

    [Fact]
    public async Task A_report_of_the_day_that_lost_all_its_entries_is_told_where_it_says_how_many_there_are()
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("a", "statement kind=Intraday id=R1", "end n=2");
        Assert.Equal("EntriesMissing", await ChainAsync(ledger));
        Assert.Equal(1, await ledger.CountAsync("alarm where rule = 'statement-chain' and severity = 'high'"));
    }

    [Fact]
    public async Task A_report_of_balances_alone_is_no_break()
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("a", "statement kind=Intraday id=R1 open=60.00", "end close=50.00");
        Assert.Equal("Unstated", await ChainAsync(ledger));
        await ledger.TellAsync("b", "statement kind=Intraday id=R2 open=60.00", "entry asr=b amt=1.00", "end close=50.00");
        Assert.Equal("Unstated SumDiffers", await ChainAsync(ledger));
    }

    [Fact]
    public async Task A_missing_statement_is_seen_until_it_comes()
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("a", First);
        await ledger.TellAsync("c", Third);
        Assert.Equal("Holds StatementMissing", await ChainAsync(ledger));
        await ledger.TellAsync("b", Second);
        Assert.Equal("Holds Holds Holds", await ChainAsync(ledger));
    }

    [Fact]
    public async Task A_statement_without_a_number_is_followed_by_the_next_one_with_a_number()
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("a", [First[0].Replace(" seq=7", "", StringComparison.Ordinal), .. First[1..]]);
        await ledger.TellAsync("b", Second);
        Assert.Equal("Holds Holds", await ChainAsync(ledger));
        await ledger.TellAsync("d", "statement id=S4 seq=10 date=2026-11-25 open=50.00", "end close=50.00 date=2026-11-25");
        Assert.Equal("Holds Holds StatementMissing", await ChainAsync(ledger));
    }

    [Fact]
    public async Task A_statement_that_opens_otherwise_than_the_last_one_closed_is_seen()
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("a", First);
        await ledger.TellAsync("b", "statement id=S2 seq=8 open=61.00", "end close=61.00");
        Assert.Equal("Holds OpeningDiffers", await ChainAsync(ledger));
        await ledger.TellAsync("other", "statement id=S2 seq=8 acct=55555555 open=5.00", "end close=5.00");
        Assert.Equal(1, await ledger.CountAsync("statement where account_tail = '****5555' and chain = 'Holds'"));
    }

    [Fact]
    public async Task A_statement_that_tells_no_day_is_of_the_day_on_which_it_came()
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("a", "statement kind=Notification id=N1", "entry asr=a amt=1.00", "end");
        await ledger.TellAsync("b", "statement kind=Notification id=N2 undated=yes", "entry asr=b amt=2.00", "end");
        Assert.Equal("Unstated Unstated", await ChainAsync(ledger));
        Assert.Equal(1, await ledger.CountAsync(
            "statement s join inbound i on i.id = s.inbound_id where s.identification = 'N2' and s.day = (i.at at time zone 'UTC')::date"));
        Assert.Equal(2, await ledger.CountAsync("statement_entry"));
    }

    [Fact]
    public async Task An_account_of_two_currencies_is_held_against_the_balances_of_its_own()
    {
        await using var ledger = await Ledger.StartAsync(database);
        string[] told = ["statement id=S1 open=100.00 francs=5.00", "entry asr=a amt=40.00", "entry asr=f francs=2.00"];
        await ledger.TellAsync("a", [.. told, "end close=60.00 francs=3.00"]);
        Assert.Equal("Holds", await ChainAsync(ledger));
    }

    [Fact]
    public async Task Pages_are_joined()
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("p1", "statement id=S1 page=1 last=no open=100.00", "entry asr=a amt=40.00", "end");
        Assert.Equal("PagesMissing", await ChainAsync(ledger));
        await ledger.TellAsync("p2", "statement id=S1 page=2", "entry asr=b amt=10.00", "end close=50.00");
        Assert.Equal("Holds Holds", await ChainAsync(ledger));
    }

    [Fact]
    public async Task No_column_shows_an_account()
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("a", "statement id=S1 acct=1234567890 open=1.00", "entry asr=a side=Credit amt=1.00 debtor=Jo", "end");
        Assert.Equal(0, await ledger.CountAsync("statement s where (to_jsonb(s) - 'document')::text ~ '567890'"));
        Assert.Equal(0, await ledger.CountAsync("statement_entry s where (to_jsonb(s) - 'document')::text ~ '567890|Jo|998877'"));
        Assert.Equal(0, await ledger.CountAsync("unmatched s where to_jsonb(s)::text ~ '567890|Jo|998877'"));
    }

    private static Task<string> ChainAsync(Ledger ledger) => ledger.Calm.OneAsync<string>(
        "select string_agg(chain, ' ' order by day, page, identification) from statement where account_tail <> '****5555'");
}
