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

    private const string Held = "select count(*) from outbound where state = 'Sending' and lease_owner = 'node-0'";

    [Fact]
    public async Task A_dead_nodes_send_is_taken_over_within_two_leases()
    {
        await using var lab = await Lab.StartAsync(2, output);
        var orders = new Orders("T");
        List<Task> submitted = [];
        var under = 0L;

        // Polls are answered too, and at which answer a confirmation is under way is chance.
        for (var attempt = 0; attempt < 6 && under == 0; attempt++)
        {
            using var dying = lab.Start(0, crashAt: $"http.answered:{12 - attempt}");
            Assert.True(await dying.ReadyAsync());
            submitted.Add(lab.Core.SubmitAsync(orders.Next(Scenarios.Meridian, "credited", 10)));
            Assert.True(await dying.DiesWithinAsync(TimeSpan.FromSeconds(30)));
            under = await lab.CountAsync($"{Held} and effect = 'Execute'");
            lab.Note($"{under} payments under way at death {attempt + 1}");
        }

        Assert.True(under > 0, "no payment was under way at any death");
        await lab.StartReadyAsync(1);

        // From when there is somebody to take over: a start takes as long as the machine is slow.
        var clock = Stopwatch.StartNew();
        await Wait.UntilAsync(async () => await lab.CountAsync(Held) == 0, "taken over");
        lab.Note($"{under} messages taken over after {clock.Elapsed.TotalSeconds:0.0} s");
        Assert.True(clock.Elapsed < 2 * Lease);
        await lab.StartReadyAsync(0);
        await Task.WhenAll(submitted);
        await new Ending(lab, orders.All).JudgeAsync();
    }
}
