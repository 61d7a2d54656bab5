using BankHub.Simulators;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>
/// A bank that tells its bookings on the next morning, in BAI2 or as a table: read, chained and matched like any other statement.
/// </summary>
[Collection(LabCollection.Name)]
public sealed class PriorDayTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Payments_settle_by_the_report_of_the_day_and_its_balances_chain_from_day_to_day(bool isTable)
    {
        await using var lab = await StartAsync(isTable);
        await lab.StartReadyAsync(0);
        var orders = new Orders("BAI");
        var first = await SettleAsync(lab, orders.Next(Scenarios.FirstCoast, "settles", 4));
        var second = await SettleAsync(lab, orders.Next(Scenarios.FirstCoast, "settles", 3));

        Assert.Equal(2, await lab.CountAsync("select count(*) from statement where kind = 'EndOfDay' and chain = 'Holds'"));
        Assert.Equal(2, await lab.CountAsync("select count(*) from statement"));
        Assert.Equal(
            first + second, await lab.CountAsync("select count(*) from statement_entry where state = 'Matched' and named_by = ''"));
        Assert.Equal(first + second, await lab.CountAsync("select count(*) from statement_entry"));
        Assert.Equal(0, await lab.CountAsync("select count(*) from unmatched"));
        Assert.Equal(0, await lab.CountAsync("select count(*) from parked where state = 'Open'"));
        await new Ending(lab, orders.All).JudgeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_report_that_differs_by_a_cent_settles_nothing_but_its_neighbours(bool isTable)
    {
        await using var lab = await StartAsync(isTable);
        await lab.StartReadyAsync(0);
        var orders = new Orders("CENT");
        var wrong = orders.Next(Scenarios.FirstCoast, "settled-wrong", 1)[0];
        await SettleAsync(lab, orders.Next(Scenarios.FirstCoast, "settles", 2), wrong);

        await Wait.UntilAsync(
            async () => await lab.CountAsync("select count(*) from unmatched where state = 'Open' and reason = 'amount-differs'") == 1,
            "the cent is a question");
        Assert.Equal(0, await lab.CountAsync($"select count(*) from payment where id = '{wrong.Id}' and state = 'Settled'"));
    }

    private Task<Lab> StartAsync(bool isTable) => Lab.StartAsync(1, output, new SimulatorOptions
    {
        FirstCoast = new() { PriorDayReports = !isTable, ActivityTables = isTable, SettleAfter = TimeSpan.FromMilliseconds(50) },
    });

    /// <summary>Sends them all, and lets the bank's next morning come.</summary>
    private static async Task<long> SettleAsync(Lab lab, IReadOnlyList<Order> orders, params Order[] others)
    {
        Order[] all = [.. orders, .. others];
        foreach (var order in all)
        {
            await lab.Core.SubmitAsync(order);
        }

        foreach (var order in all)
        {
            await Wait.UntilAsync(
                async () => await lab.CountAsync(
                    $"select count(*) from payment where id = '{order.Id}' and state in ('Acknowledged', 'Accepted')") == 1,
                $"{order.Key} is acknowledged");
        }

        // What was acknowledged is booked soon after, and none of it is told on the same day.
        await Wait.UntilAsync(
            () => Task.FromResult(lab.Banks.FirstCoast.Ledger.Entries.All(entry => entry.State.ToString() is "Settled")), "all is booked");
        Assert.Equal(0, await lab.CountAsync($"select count(*) from payment where id = '{all[0].Id}' and state = 'Settled'"));
        // Whatever the hour, the next morning is over then.
        lab.Banks.Clock.Advance(TimeSpan.FromDays(2));
        foreach (var order in orders)
        {
            await Wait.UntilStateAsync(lab, order, "Settled");
        }

        return all.Length;
    }
}
