using BankHub.Hub.Store;
using BankHub.IntegrationTests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace BankHub.IntegrationTests.Notify;

/// <summary>Two nodes with all their loops: they wake each other, tick once, and end in order.</summary>
public sealed class RunningTests(HubFixture hub) : IClassFixture<HubFixture>
{
    [Fact]
    public async Task Nodes_wake_each_other_tick_on_one_clock_and_drain()
    {
        var one = await hub.AddNodeAsync("runs-1", o => o with { RunSteps = true });
        var two = await hub.AddNodeAsync("runs-2", o => o with { RunSteps = true });
        using var heard = two.Services.GetRequiredService<Wakeups>().Listen(1, "a-test");
        var clock = System.Diagnostics.Stopwatch.StartNew();
        for (var woken = false; !woken && clock.Elapsed < TimeSpan.FromSeconds(60);)
        {
            one.Services.GetRequiredService<Wakeups>().Signal(new Dictionary<string, int> { ["a-test"] = 1 });
            var before = clock.Elapsed;
            await heard.WaitAsync(TimeSpan.FromSeconds(1), CancellationToken.None);
            woken = clock.Elapsed - before < TimeSpan.FromSeconds(0.9);
        }

        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 60);
        Assert.Equal(1L, await hub.CountAsync("select count(*) from qrtz_triggers where trigger_name = 'ticks'"));
        // A node checks in by itself, some time after it started.
        for (var wait = 0; wait < 600 && await CheckedInAsync() < 2; wait++)
        {
            await Task.Delay(100);
        }

        Assert.Equal(2L, await CheckedInAsync());
        await one.StopAsync();
        await two.StopAsync();
        Assert.Equal(0L, await hub.CountAsync("select count(*) from inbound where lease_owner in ('runs-1', 'runs-2')"));
    }

    private Task<long> CheckedInAsync() => hub.CountAsync("select count(*) from qrtz_scheduler_state");
}
