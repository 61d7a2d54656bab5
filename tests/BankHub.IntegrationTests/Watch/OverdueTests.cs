using BankHub.Core.Adapters;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Watch;

/// <summary>A bank that says nothing: each message that is late raises its alarm, whatever else goes wrong.</summary>
public sealed class OverdueTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private static readonly AdapterManifest Expecting = LabManifest.Files with
    {
        Acknowledgements = [new ExpectedAcknowledgement("accepted", TimeSpan.FromMinutes(2))],
    };

    [Fact]
    public async Task A_clock_that_was_put_back_hides_nothing_that_is_late()
    {
        await using var calm = await StartAsync();
        await calm.Hub.AdvanceAsync(TimeSpan.FromHours(1));
        await SendAndWaitAsync(calm);
        Assert.Equal(1, await AlarmsAsync(calm));

        await calm.Hub.AdvanceAsync(TimeSpan.FromHours(-1));
        await SendAndWaitAsync(calm);
        Assert.Equal(2, await AlarmsAsync(calm));
    }

    [Fact]
    public async Task A_payment_whose_row_lags_behind_its_message_is_late_too()
    {
        await using var calm = await StartAsync();
        var payment = await calm.PayAsync(files: true);
        await calm.RunAsync();
        await calm.Hub.SqlAsync($"update payment set state = 'Sealed' where id = '{payment}'");
        await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(3));
        await calm.RunAsync();
        Assert.Equal(1, await AlarmsAsync(calm));
    }

    private async Task<CalmHub> StartAsync()
    {
        await database.EmptyAsync();
        var hub = SimulatedHub.Create(5, database.Source, Expecting);
        await hub.FreezeAsync();
        hub.Bank.Heal();
        return new CalmHub(hub);
    }

    private static async Task SendAndWaitAsync(CalmHub calm)
    {
        await calm.PayAsync(files: true);
        await calm.RunAsync();
        await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(3));
        await calm.RunAsync();
    }

    private static Task<long> AlarmsAsync(CalmHub calm) =>
        calm.OneAsync<long>("select count(*) from alarm where rule = 'acknowledgement-late'");
}
