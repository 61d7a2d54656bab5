using BankHub.Core.Wire;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Watch;

/// <summary>
/// Where identical bytes may go again for a time, the last of them counts: what the bank had not found then may still arrive.
/// </summary>
public sealed class RepeatedSendTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private static readonly TimeSpan Idempotent = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task An_answer_soon_after_the_last_of_several_sends_proves_no_absence()
    {
        await using var hub = await StartAsync();
        var calm = new CalmHub(hub);
        await calm.PayAsync(files: false);
        foreach (var later in new[] { TimeSpan.Zero, Idempotent - Timeout - TimeSpan.FromSeconds(1) })
        {
            await hub.AdvanceAsync(later);
            hub.Bank.Instead = () => Task.FromResult<Delivery>(new Delivery.InDoubt("no answer"));
            await calm.RunAsync();
            Assert.Equal("Sealed", await StateAsync(calm));
        }

        // What was sent last is still under way; the bank is asked two seconds later.
        hub.Bank.Orders.Clear();
        await hub.AdvanceAsync(TimeSpan.FromSeconds(2));
        await calm.RunAsync();
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from evidence where kind = 'NotFound'"));
        Assert.Equal("InDoubt", await StateAsync(calm));

        // Asked again once the time of the last send is over, too.
        await hub.AdvanceAsync(TimeSpan.FromSeconds(30));
        await calm.RunAsync();
        Assert.Equal("Voided", await StateAsync(calm));
    }

    [Fact]
    public async Task What_could_arrive_after_the_bank_forgot_it_is_not_sent_again()
    {
        await using var hub = await StartAsync();
        var calm = await UnansweredAsync(hub);

        // Inside the time still; but a send may take all of its own time to get there.
        await hub.AdvanceAsync(Idempotent - Timeout + TimeSpan.FromSeconds(1));
        await calm.RunAsync();
        Assert.Equal(1, await calm.OneAsync<int>("select sends from outbound where effect = 'Execute'"));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from alarm where rule = 'in-doubt'"));
    }

    [Fact]
    public async Task What_was_sent_by_a_clock_that_was_put_back_since_is_not_sent_again()
    {
        await using var hub = await StartAsync();
        var calm = await UnansweredAsync(hub);

        await hub.AdvanceAsync(-TimeSpan.FromHours(1));
        await hub.SqlAsync("update outbound set due_at = hub_now()");
        await calm.RunAsync();
        Assert.Equal(1, await calm.OneAsync<int>("select sends from outbound where effect = 'Execute'"));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from alarm where rule = 'in-doubt'"));
    }

    [Fact]
    public async Task What_may_be_at_the_bank_and_cannot_go_again_is_in_doubt_and_the_bank_is_asked()
    {
        await using var hub = await StartAsync();
        var calm = await UnansweredAsync(hub);

        await hub.AdvanceAsync(TimeSpan.FromSeconds(20));
        hub.Bank.Instead = () => Task.FromResult<Delivery>(new Delivery.Refused("our certificate has ended", MayRetry: false));
        await calm.StepAsync("send");
        Assert.Equal("InDoubt", await StateAsync(calm));

        await hub.AdvanceAsync(TimeSpan.FromSeconds(40));
        await calm.RunAsync();
        Assert.Equal("Sent", await StateAsync(calm));
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from parked where state = 'Open'"));
    }

    private async Task<SimulatedHub> StartAsync()
    {
        await database.EmptyAsync();
        var manifest = LabManifest.Requests with
        {
            Endpoints = [.. LabManifest.Requests.Endpoints.Select(
                e => e.Id == "api" ? e with { Idempotent = Idempotent, Timeout = Timeout } : e)],
        };
        var hub = SimulatedHub.Create(5, database.Source, asker: new LabRequestsAdapter(manifest));
        await hub.FreezeAsync();
        hub.Bank.Heal();
        return hub;
    }

    /// <summary>A payment whose request was sent once, without an answer, and may go again.</summary>
    private static async Task<CalmHub> UnansweredAsync(SimulatedHub hub)
    {
        var calm = new CalmHub(hub);
        await calm.PayAsync(files: false);
        hub.Bank.Instead = () => Task.FromResult<Delivery>(new Delivery.InDoubt("no answer"));
        await calm.RunAsync();
        Assert.Equal("Sealed", await StateAsync(calm));
        return calm;
    }

    private static Task<string> StateAsync(CalmHub calm) =>
        calm.OneAsync<string>("select state from outbound where effect = 'Execute' order by created_at limit 1");
}
