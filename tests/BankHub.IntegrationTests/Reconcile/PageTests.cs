using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Reconcile;

/// <summary>The pages of one report are one report: none is an earlier telling of another one.</summary>
public sealed class PageTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private const string Jo = "side=Credit amt=7.00 debtor=Jo";

    [Theory]
    [InlineData(true, 1, 2)]
    [InlineData(false, 1, 2)]
    [InlineData(false, 2, 1)]
    public async Task Equal_bookings_on_the_pages_of_one_report_are_as_many(bool areInOneFile, params int[] pages)
    {
        await using var ledger = await Ledger.StartAsync(database);
        string[][] told = [.. pages.Select(page => Page($"id=R page={page}", "", ""))];
        foreach (var (i, lines) in (areInOneFile ? [[.. told.SelectMany(t => t)]] : told).Index())
        {
            await ledger.TellAsync($"f{i}", lines);
        }

        await AssertCountedAsync(ledger, 4);

        // The day's statement tells no unnamed booking for sure: whether they are the same, people say.
        await ledger.TellAsync("day", ["statement kind=EndOfDay id=D", $"entry {Jo}", "end"]);
        Assert.Equal("told-before-perhaps", await ledger.WaitingAsync());
    }

    [Theory]
    [InlineData("id=R no=2 page=1")]
    [InlineData("id=R no=2 page=2")]
    [InlineData("id=S page=2")]
    [InlineData("id=R page=2 date=2026-11-24")]
    public async Task A_page_of_another_report_may_tell_the_same_booking(string other)
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("a", Page("id=R no=1 page=1", ""));
        await ledger.TellAsync("b", [$"statement kind=Intraday {other}", $"entry {Jo} date=2026-11-23", "end"]);
        Assert.Equal("told-before-perhaps", await ledger.WaitingAsync());
        Assert.Equal(1, await ledger.CountAsync("unmatched where state = 'Credited'"));
    }

    [Fact]
    public async Task What_stands_beside_it_on_another_page_is_another_booking()
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("first", [.. Page("id=R page=1", "ref=a "), .. Page("id=R page=2", "ref=b ")]);
        await ledger.TellAsync("again", [.. Page("id=S page=1", "ref=a "), .. Page("id=S page=2", "ref=b ", "ref=c ")]);
        await AssertCountedAsync(ledger, 3);
    }

    [Theory]
    [InlineData("ref=1 ")]
    [InlineData("asr=1 ")]
    public async Task A_reference_that_stands_on_two_pages_of_a_report_is_counted_once_and_parked(string name)
    {
        await using var ledger = await Ledger.StartAsync(database);
        await ledger.TellAsync("first", Page("id=R page=1", name));
        await ledger.TellAsync("second", Page("id=R page=2", name));
        await AssertCountedAsync(ledger, 1);
        Assert.Equal(1, await ledger.CountAsync("parked where rule = 'entry-repeated' and state = 'Open'"));

        // Another report of the day tells it again: that is nothing new.
        await ledger.TellAsync("again", Page("id=S page=1", name));
        Assert.Equal(1, await ledger.CountAsync("parked where rule = 'entry-repeated' and state = 'Open'"));
    }

    private static async Task AssertCountedAsync(Ledger ledger, int bookings)
    {
        Assert.Equal("", await ledger.WaitingAsync());
        Assert.Equal(bookings, await ledger.CountAsync("unmatched where state = 'Credited'"));
    }

    private static string[] Page(string head, params string[] names) =>
        [$"statement kind=Intraday {head}", .. names.Select(name => $"entry {name}{Jo}"), "end"];
}
