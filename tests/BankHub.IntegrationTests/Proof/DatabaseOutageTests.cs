using System.Diagnostics;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>PostgreSQL goes away under load, in every way, and the hub goes on by itself when it is back.</summary>
[Collection(LabCollection.Name)]
public sealed class DatabaseOutageTests(ITestOutputHelper output)
{
    private const int Ways = 3, Rounds = 2 * Ways;
    private const int AtMost = 4000;
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_database_that_stops_in_any_way_costs_nothing_and_the_hub_recovers_by_itself()
    {
        await using var lab = await Lab.StartAsync(1, output);
        var hub = await lab.StartReadyAsync(0);
        var orders = new Orders("D");
        var load = new Load(lab, orders).Start(TimeSpan.FromMilliseconds(50), AtMost);
        for (var round = 0; round < Rounds; round++)
        {
            var taken = Taken(orders);
            await Task.Delay(TimeSpan.FromSeconds(1.5));
            await Wait.UntilAsync(() => Task.FromResult(Taken(orders) > taken), $"something is taken in before round {round}");
            await EndDatabaseAsync(lab, round % Ways);

            // A short outage may pass while a call waits; in a long one everybody is sent away, and nobody is taken in.
            var outage = TimeSpan.FromMilliseconds(300 * (round + 1));
            await (round < Ways ? Task.Delay(outage) : NobodyIsTakenInAsync(lab, orders, outage));
            await lab.Postgres.StartAgainAsync();
            var clock = Stopwatch.StartNew();
            Assert.True(await hub.ReadyAsync(), "the hub ended");
            lab.Note($"round {round}: ready again after {clock.Elapsed.TotalSeconds:0.0} s, {orders.All.Count} payments handed in");
            Assert.True(clock.Elapsed < Recovery, $"not ready until {clock.Elapsed}");
        }

        await load.DisposeAsync();
        await new Ending(lab, orders.All).JudgeAsync();
        Assert.Equal(0, await hub.TerminateAsync());
    }

    private static async Task NobodyIsTakenInAsync(Lab lab, Orders orders, TimeSpan outage)
    {
        // Who asked before the end may still hear that he was taken in: who asks for the second time from here on asked after it.
        var before = orders.All.ToArray().Select(o => (Order: o, o.Tries)).ToArray();
        await Wait.UntilAsync(
            () => Task.FromResult(before.All(b => b.Order.Id is not null || b.Order.Tries > b.Tries + 1)), "all have an answer of before");
        await Wait.UntilAsync(() => Task.FromResult(Taken(orders) < orders.All.Count), "somebody waits");
        var (taken, repeated) = (Taken(orders), lab.Core.Repeated);
        await Task.Delay(outage);
        await Wait.UntilAsync(() => Task.FromResult(lab.Core.Repeated > repeated), "somebody is sent away");
        Assert.Equal(taken, Taken(orders));
        Assert.True(taken < orders.All.Count);
    }

    private static int Taken(Orders orders) => orders.All.ToArray().Count(o => o.Id is not null);

    private static Task EndDatabaseAsync(Lab lab, int way) => way switch
    {
        0 => lab.Postgres.StopFastAsync(),
        1 => lab.Postgres.StopImmediateAsync(),
        _ => lab.Postgres.KillAsync(),
    };
}
