using System.Data;
using BankHub.Simulators;
using Npgsql;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>
/// What a statement reads must not grow with what is stored: a plan that walks a caller's payments, or a queue's past, is fast in every
/// small test and stops the hub in its third month.
/// </summary>
[Collection(LabCollection.Name)]
public sealed class GrowthTests(ITestOutputHelper output)
{
    private const int Portion = 10, Measured = 160, Stored = 2_400;
    private const double Times = 3, Blocks = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [Fact]
    public async Task No_statement_reads_more_because_more_is_stored()
    {
        var settings = new Dictionary<string, string> { ["shared_preload_libraries"] = "pg_stat_statements" };
        await using var lab = await Lab.StartAsync(1, output, settings: settings);
        await lab.SqlAsync("create extension pg_stat_statements");
        await lab.StartReadyAsync(0);
        var orders = new Orders("G");
        await PayAsync(lab, orders, Measured);
        // A backup's snapshot: what left a queue since cannot be cleaned away, so who begins at its old end walks over all of it.
        await using var backup = await lab.Source.OpenConnectionAsync();
        await using var snapshot = await backup.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        await using (var look = new NpgsqlCommand("select count(*) from payment", backup, snapshot))
        {
            await look.ExecuteScalarAsync();
        }

        var few = await MeasureAsync(lab, orders);
        await PayAsync(lab, orders, Stored);
        var many = await MeasureAsync(lab, orders);

        Assert.Contains(few.Keys, query => query.Contains("insert into payment", StringComparison.Ordinal));
        var grown = many.Where(m => few.TryGetValue(m.Key, out var before) && m.Value > (Times * before) + Blocks)
            .Select(m => $"{few[m.Key]:0} -> {m.Value:0} blocks: {m.Key}").ToArray();
        Assert.True(grown.Length == 0, string.Join("\n", grown));
    }

    private static async Task PayAsync(Lab lab, Orders orders, int count)
    {
        for (var sent = 0; sent < count; sent += Portion)
        {
            await lab.Core.SubmitAsync(orders.Next(Portion));
        }

        Assert.True(await new Drain(lab, orders.All).WaitAsync(Patience), "not all ended by themselves");
    }

    // Nothing but the hub asks the database between the reset and the look, so that the hub's statements alone are seen.
    private static async Task<Dictionary<string, double>> MeasureAsync(Lab lab, Orders orders)
    {
        // What was under way a moment ago is walked over by whoever looks for late rows; it is not what is stored.
        await Task.Delay(TimeSpan.FromSeconds(10));
        await lab.SqlAsync("select pg_stat_statements_reset()");
        for (var sent = 0; sent < Measured; sent += Portion)
        {
            var plain = Scenarios.All.Where(s => s.Number == 0).ElementAt(sent / Portion % 2);
            await lab.Core.SubmitAsync(orders.Next(plain.Bank, plain.Name, Portion));
        }

        var keys = orders.All[^Measured..].Select(o => o.Key).ToHashSet();
        await Wait.UntilAsync(() => Task.FromResult(keys.IsSubsetOf(new Witness(lab.Banks).Taken())), "all reach their banks");
        await Task.Delay(TimeSpan.FromSeconds(3));
        // The look for floors walks over everything, at most once in ten seconds, so that no claim does.
        await using var command = lab.Source.CreateCommand(
            """
            select query, sum(shared_blks_hit + shared_blks_read) / sum(greatest(calls, rows)) from pg_stat_statements
            where query not like '%pg_stat_statements%' and query not like 'select q.key, least(q.oldest,%'
            group by query having sum(calls) > 1
            """);
        await using var reader = await command.ExecuteReaderAsync();
        var read = new Dictionary<string, double>();
        while (await reader.ReadAsync())
        {
            read[reader.GetString(0)] = (double)reader.GetDecimal(1);
        }

        return read;
    }
}
