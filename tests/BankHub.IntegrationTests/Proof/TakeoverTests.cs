using System.Diagnostics;
using BankHub.Simulators;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>A node dies in the middle of a send; another one takes over by itself, without anybody's hands.</summary>
[Collection(LabCollection.Name)]
public sealed class TakeoverTests(ITestOutputHelper output)
{
    // What the manifest gives a request, and the node's own lease.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10 + 3);

    [Fact]
    public async Task A_dead_nodes_send_is_taken_over_within_two_leases()
    {
        await using var lab = await Lab.StartAsync(2, output);
        // Polls are answered too, and on a slow machine some of them before the first payment.
        using var dying = lab.Start(0, crashAt: "http.answered:8");
        Assert.True(await dying.ReadyAsync());
        var orders = new Orders("T");
        var submitted = lab.Core.SubmitAsync(orders.Next(Scenarios.Meridian, "credited", 10));
        Assert.True(await dying.DiesWithinAsync(TimeSpan.FromSeconds(30)));
        var clock = Stopwatch.StartNew();
        var under = await lab.CountAsync("select count(*) from outbound where state = 'Sending'");

        await lab.StartReadyAsync(1);
        const string held = "select count(*) from outbound where state = 'Sending' and lease_owner = 'node-0'";
        await Wait.UntilAsync(async () => await lab.CountAsync(held) == 0, "taken over");
        lab.Note($"{under} messages taken over after {clock.Elapsed.TotalSeconds:0.0} s");
        Assert.True(clock.Elapsed < 2 * Lease);
        await lab.StartReadyAsync(0);
        await submitted;
        await new Ending(lab, orders.All).JudgeAsync();
    }
}
