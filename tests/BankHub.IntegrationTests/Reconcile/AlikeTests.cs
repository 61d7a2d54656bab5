using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Reconcile;

/// <summary>Many bookings of one amount in one report are no more work than as many of any amounts.</summary>
public sealed class AlikeTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private const int Many = 1000;

    [Theory]
    [InlineData("")]
    [InlineData("ref=")]
    public async Task Each_one_looks_at_its_likes_together_with_the_others(string name)
    {
        await using var ledger = await Ledger.StartAsync(database);
        var before = await ReadAsync(ledger);
        await ledger.TellAsync("many", Report(name, Many));
        Assert.Equal(Many, await ledger.CountAsync("unmatched where state = 'Credited'"));
        // A report that tells the day from its beginning, and goes on.
        if (name.Length > 0)
        {
            await ledger.TellAsync("more", Report(name, Many + 300, "S"));
            Assert.Equal(("", Many + 300L), (await ledger.WaitingAsync(), await ledger.CountAsync("unmatched where state = 'Credited'")));
        }

        Assert.InRange(await ReadAsync(ledger) - before, 1, 200 * Many);
    }

    private static string[] Report(string name, int many, string id = "R") =>
    [
        $"statement kind=Intraday id={id}",
        .. Enumerable.Range(1, many).Select(i => $"entry {(name.Length == 0 ? "" : $"{name}{i} ")}side=Credit amt=7.00 debtor=Jo"), "end",
    ];

    /// <summary>Places of the index of equal bookings that were read so far.</summary>
    private static async Task<long> ReadAsync(Ledger ledger)
    {
        await ledger.Calm.OneAsync<bool>("select pg_stat_force_next_flush() is not null");
        await Task.Delay(200);
        return await ledger.Calm.OneAsync<long>(
            "select idx_tup_read from pg_stat_user_indexes where indexrelname = 'statement_entry_alike_by_name'");
    }
}
