using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Watch;

/// <summary>A sender that died: what it had not yet been allowed to send provably never left.</summary>
public sealed class LostLeaseTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Theory]
    [InlineData("send.claimed", "Sealed")]
    [InlineData("send.delivered", "InDoubt")]
    public async Task A_request_whose_sender_died_is_in_doubt_only_if_it_was_allowed_to_leave(string point, string state)
    {
        await using var calm = await CalmHub.StartAsync(database);
        var payment = await calm.PayAsync(files: false);
        await DieAtAsync(calm, point);
        Assert.Equal("Sending", await calm.OneAsync<string>("select state from outbound where effect = 'Execute'"));

        await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(40));
        await calm.Hub.Node(1).First(s => s.Name == "watch").RunOnceAsync(default);
        await calm.Hub.Node(1).Last(s => s.Name == "watch").RunOnceAsync(default);
        Assert.Equal(state, await calm.OneAsync<string>("select state from outbound where effect = 'Execute'"));
        Assert.Equal(state == "InDoubt", await calm.OneAsync<bool>("select exists (select from evidence where kind = 'Doubt')"));

        await calm.EndAsync();
        Assert.Equal("Settled", await calm.OneAsync<string>($"select state from payment where id = '{payment}'"));
        Assert.Equal(1, calm.Hub.Bank.Orders.Values.Sum(o => o.Executions));
        Assert.Equal(1, await calm.OneAsync<int>($"select attempt from payment where id = '{payment}'"));
    }

    [Fact]
    public async Task A_request_that_may_be_at_the_bank_from_an_earlier_send_is_in_doubt_whenever_its_sender_died()
    {
        await using var calm = await CalmHub.StartAsync(database);
        await calm.PayAsync(files: false);
        await DieAtAsync(calm, "send.claimed");
        await calm.Hub.SqlAsync("update outbound set sends = 2 where effect = 'Execute'");

        await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(40));
        await calm.Hub.Node(1).Last(s => s.Name == "watch").RunOnceAsync(default);
        Assert.Equal("InDoubt", await calm.OneAsync<string>("select state from outbound where effect = 'Execute'"));
    }

    [Fact]
    public async Task What_a_newer_version_sent_through_an_endpoint_that_is_gone_is_in_doubt_and_what_it_sealed_is_told()
    {
        await using var calm = await CalmHub.StartAsync(database);
        await calm.PayAsync(files: false);
        await DieAtAsync(calm, "send.claimed");
        await calm.Hub.SqlAsync("update outbound set endpoint = 'newer', may_publish = true where effect = 'Execute'");
        await calm.Hub.SqlAsync("update outbound set endpoint = 'newer', state = 'Sealed' where effect <> 'Execute'");

        await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(40));
        await calm.Hub.Node(1).Last(s => s.Name == "watch").RunOnceAsync(default);
        Assert.Equal("InDoubt", await calm.OneAsync<string>("select state from outbound where effect = 'Execute'"));

        await calm.Hub.Strangers.AlarmAsync(default);
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from alarm where rule = 'no-endpoint' and subject = 'newer'"));
    }

    private static async Task DieAtAsync(CalmHub calm, string point)
    {
        var died = false;
        await calm.RunAsync(async reached => !died && reached == point
            && (died = await calm.OneAsync<bool>("select exists (select from outbound where effect = 'Execute' and state = 'Sending')")));
        Assert.True(died);
    }
}
