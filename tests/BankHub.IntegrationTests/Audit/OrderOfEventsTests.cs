using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Audit;

/// <summary>A transaction that waited for a payment, or a clock that was put back, is older than what it follows.</summary>
public sealed class OrderOfEventsTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Fact]
    public async Task The_times_of_a_history_never_go_back()
    {
        await using var calm = await CalmHub.StartAsync(database);
        await calm.PayAsync(files: true);
        await calm.RunAsync();
        var before = await calm.OneAsync<long>("select count(*) from event");
        await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(-1));
        await calm.EndAsync();

        Assert.True(await calm.OneAsync<long>("select count(*) from event") > before, "nothing followed");
        Assert.Equal(0, await calm.OneAsync<long>(
            "select count(*) from event e join event f on f.payment_id = e.payment_id and f.version > e.version where f.at < e.at"));
    }
}
