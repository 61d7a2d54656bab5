using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>A deploy: the new node is up before the old one is told to end, under load.</summary>
[Collection(LabCollection.Name)]
public sealed class RollingRestartTests(ITestOutputHelper output)
{
    private const int Deploys = 4;

    [Fact]
    public async Task A_rolling_restart_under_load_makes_no_payment_doubtful()
    {
        await using var lab = await Lab.StartAsync(2, output);
        var old = await lab.StartReadyAsync(0, "version-0");
        var orders = new Orders("R");
        var load = new Load(lab, orders).Start(TimeSpan.FromMilliseconds(50), 600);
        for (var deploy = 1; deploy <= Deploys; deploy++)
        {
            var next = await lab.StartReadyAsync(deploy % 2, $"version-{deploy}");
            await Task.Delay(TimeSpan.FromSeconds(1));
            Assert.Equal(0, await old.TerminateAsync());
            lab.Note($"deploy {deploy}, {orders.All.Count} payments handed in");
            old = next;
        }

        await load.DisposeAsync();
        Assert.True(await new Drain(lab, orders.All).WaitAsync(TimeSpan.FromSeconds(60)), "not all ended by themselves");
        var faults = await new History(lab, orders.All).FaultsAsync();
        Assert.True(faults.Count == 0, string.Join("\n", faults.Take(20)));
        Assert.Equal(0, await lab.CountAsync("select count(*) from event where state = 'InDoubt'"));
        Assert.Equal(0, await old.TerminateAsync());
    }
}
