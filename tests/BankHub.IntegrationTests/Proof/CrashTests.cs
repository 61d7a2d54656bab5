using System.Collections.Concurrent;
using System.Diagnostics;
using BankHub.Simulators;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>
/// The hub is killed at every named point, one after another, while payments flow through both banks, of which one also hangs, fails and
/// drops connections. Then it is left alone, and every payment must have ended as its scenario foretold, once, to the cent.
/// PROOF_PAYMENTS changes the size.
/// </summary>
[Collection(LabCollection.Name)]
public sealed class CrashTests(ITestOutputHelper output)
{
    private const int Killed = 137;
    private static readonly TimeSpan PointWithin = TimeSpan.FromSeconds(75);
    private static readonly TimeSpan ChanceWithin = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan LongestLease = TimeSpan.FromSeconds(70);

    private static int Payments => int.Parse(Environment.GetEnvironmentVariable("PROOF_PAYMENTS") ?? "2000");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_hub_killed_anywhere_loses_and_doubles_nothing(int nodes)
    {
        await using var lab = await Lab.StartAsync(nodes, output);

        // Each death moves the hub's clock: what the bank says of its own time would soon be too old to be believed.
        lab.Advanced = lab.Banks.Clock.Advance;
        var orders = new Orders($"C{nodes}", doubtful: true);
        var run = new Run(lab, orders, [.. CrashPoints.All], Payments / CrashPoints.All.Count);
        await Task.WhenAll(Enumerable.Range(0, nodes).Select(run.DieThroughAsync));
        lab.Note($"{run.Hit.Count} of {CrashPoints.All.Count} points hit");

        var healthy = new List<HubProcess>();
        for (var node = 0; node < nodes; node++)
        {
            healthy.Add(await lab.StartReadyAsync(node));
        }

        await run.LastAsync(Payments);
        lab.Note("all payments handed in");
        await new Ending(lab, orders.All).JudgeAsync();
        Assert.Empty(CrashPoints.All.Except(run.Hit).Except(CrashPoints.ByChance));
        foreach (var node in healthy)
        {
            Assert.Equal(0, await node.TerminateAsync());
        }

        await SweepAsync(lab, orders);
    }

    /// <summary>What dead senders left in the bank's inbox is gone an hour later, with the next send.</summary>
    private static async Task SweepAsync(Lab lab, Orders orders)
    {
        var witness = new Witness(lab.Banks);
        var left = witness.UnfinishedFiles();
        Array.ForEach(left, f => File.SetLastWriteTimeUtc(f, DateTime.UtcNow.AddHours(-2)));
        lab.Note($"{left.Length} unfinished files at the bank");
        using var node = await lab.StartReadyAsync(0);
        var last = orders.Next(Scenarios.FirstCoast, "settles", 1);
        await lab.Core.SubmitAsync(last);
        Assert.True(await new Drain(lab, last).WaitAsync(TimeSpan.FromSeconds(90)), "the last payment did not end");
        for (var i = 0; i < 300 && witness.UnfinishedFiles().Length > 0; i++)
        {
            await Task.Delay(100);
        }

        Assert.Empty(witness.UnfinishedFiles());
    }

    private sealed class Run(Lab lab, Orders orders, List<string> points, int share)
    {
        private readonly ConcurrentBag<Task> _loads = [];

        public ConcurrentBag<string> Hit { get; } = [];

        /// <summary>Starts one node again and again, each time with the next point to die at, under load.</summary>
        public async Task DieThroughAsync(int node)
        {
            while (Next(node) is { } point)
            {
                using var process = lab.Start(node, point);
                var ready = process.ReadyAsync();
                _loads.Add(SubmitAsync(ready));
                var clock = Stopwatch.StartNew();
                var within = CrashPoints.ByChance.Contains(point) ? ChanceWithin : PointWithin;
                if (!await process.DiesWithinAsync(within))
                {
                    lab.Note($"{point} was not reached within {within}");
                    await process.KillAsync();
                }
                else if (process.ExitCode == Killed)
                {
                    Hit.Add(point);
                }

                lab.Note($"node {node}: {point} after {clock.Elapsed.TotalSeconds:0.0} s, code {process.ExitCode}");
                await ready;
                await lab.AdvanceAsync(LongestLease);
            }
        }

        /// <summary>What is missing to the whole, and every payment that has no answer yet.</summary>
        public async Task LastAsync(int whole)
        {
            await Task.WhenAll(_loads);
            Take(whole - orders.All.Count);
            await lab.Core.SubmitAsync(orders.All.Where(o => o.Id is null));
        }

        // Callbacks come to node 0 alone.
        private string? Next(int node)
        {
            lock (points)
            {
                var point = points.Find(p => node == 0 || !p.StartsWith("callback.", StringComparison.Ordinal));
                _ = point is not null && points.Remove(point);
                return point;
            }
        }

        private async Task SubmitAsync(Task<bool> ready)
        {
            if (await ready)
            {
                await lab.Core.SubmitAsync(Take(share));
            }
        }

        private List<Order> Take(int count)
        {
            lock (orders)
            {
                return orders.Next(Math.Max(0, count));
            }
        }
    }
}
