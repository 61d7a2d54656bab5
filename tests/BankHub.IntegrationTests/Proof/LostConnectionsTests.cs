using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>A database that lives and ends its clients' connections, again and again, at whatever they are just doing (57P01).</summary>
[Collection(LabCollection.Name)]
public sealed class LostConnectionsTests(ITestOutputHelper output)
{
    private const int Rounds = 12;

    private const string EndAll = """
        select count(*) from (
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid() and application_name <> 'lab') ended
        """;

    private const string EndOpen = """
        select count(*) from (
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and application_name <> 'lab' and state = 'idle in transaction') ended
        """;

    [Fact]
    public async Task Connections_that_are_ended_under_load_cost_nothing_and_the_hub_goes_on_by_itself()
    {
        await using var lab = await Lab.StartAsync(2, output);
        HubProcess[] nodes = [await lab.StartReadyAsync(0), await lab.StartReadyAsync(1)];
        var orders = new Orders("L");
        var load = new Load(lab, orders).Start(TimeSpan.FromMilliseconds(50), 400);
        var (all, open) = (0L, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(150 + (round * 7 % 50)));
            all += await lab.CountAsync(EndAll);
            for (var i = 0; i < 10; i++)
                open += await lab.CountAsync(EndOpen);
        }

        await load.DisposeAsync();
        lab.Note($"{all} connections ended, {open} more in an open transaction, {orders.All.Count} payments handed in");
        Assert.True(all > Rounds && open > 0, $"ended {all} and {open}");
        await new Ending(lab, orders.All).JudgeAsync();
        foreach (var node in nodes)
            Assert.Equal(0, await node.TerminateAsync());
    }
}
