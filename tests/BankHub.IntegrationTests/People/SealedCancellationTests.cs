using System.Collections.Frozen;
using BankHub.Core.Ports;
using BankHub.Hub.People;
using BankHub.Hub.Send;
using BankHub.Hub.Status;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.People;

/// <summary>Cancelled between sealing and sending: the message is void, and who shared it goes under a new one.</summary>
public sealed class SealedCancellationTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private static readonly Caller Everyone = new("alice", true, FrozenSet<string>.Empty, Caller.Everyone);

    [Fact]
    public async Task The_message_is_voided_and_its_other_members_are_sealed_again_without_the_cancelled_one()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var (cancelled, sibling) = (await calm.PayAsync(files: true), await calm.PayAsync(files: true));
        foreach (var seal in calm.Hub.Node(0).Where(s => s.Name == "seal"))
        {
            await seal.RunOnceAsync(default);
        }

        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from outbound where state = 'Sealed' and members = 2"));
        Assert.IsType<Decision.Done>(await Cancellation(calm).CancelAsync(Everyone, cancelled, default));
        Assert.Equal("Voided", await calm.OneAsync<string>("select state from outbound"));
        Assert.Equal("Cancelled", await StateAsync(calm, cancelled));
        Assert.Equal("Scheduled", await StateAsync(calm, sibling));
        Assert.Equal(
            "sibling-cancelled alice",
            await calm.OneAsync<string>($"select cause || ' ' || actor from event where payment_id = '{sibling}' order by version desc"));

        await calm.RunAsync();
        Assert.Equal("Cancelled", await StateAsync(calm, cancelled));
        Assert.Equal(2, await calm.OneAsync<int>($"select attempt from payment where id = '{sibling}'"));
        Assert.Equal([sibling], calm.Hub.Bank.Orders.Values.Select(o => o.PaymentId));
    }

    [Fact]
    public async Task A_frozen_sibling_does_not_go_back_to_the_queue()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var (cancelled, frozen) = (await calm.PayAsync(files: true), await calm.PayAsync(files: true));
        await calm.Hub.Node(0).Single(s => s.Name == "seal").RunOnceAsync(default);
        await calm.Hub.SqlAsync($"update payment set frozen = true where id = '{frozen}'");

        Assert.IsType<Decision.Done>(await Cancellation(calm).CancelAsync(Everyone, cancelled, default));
        Assert.Equal("Voided", await calm.OneAsync<string>("select state from outbound"));
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from work"));
    }

    [Fact]
    public async Task Who_is_cancelled_while_its_message_is_being_sent_goes_no_more_where_that_provably_did_not_leave()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var (recalled, sibling) = (await calm.PayAsync(files: true), await calm.PayAsync(files: true));
        await calm.StepAsync("seal");
        await calm.Hub.SqlAsync(
            """
            update outbound set state = 'Sending', sends = 1, fence = 1, first_sent_at = hub_now(), lease_owner = 'other',
              lease_until = hub_now() + interval '1 minute' where effect = 'Execute'
            """);
        var decision = await Cancellation(calm).CancelAsync(Everyone, recalled, default);
        Assert.Equal("already-sent", Assert.IsType<Decision.Conflict>(decision).Rule);

        // The bank could not be reached: nothing left, and the message waits for the next try.
        await calm.Hub.SqlAsync("update outbound set state = 'Sealed', first_sent_at = null, lease_until = null where state = 'Sending'");
        await calm.EndAsync();
        Assert.Equal("Cancelled", await StateAsync(calm, recalled));
        Assert.Equal([sibling], calm.Hub.Bank.Orders.Values.Select(o => o.PaymentId));
        Assert.Equal("Closed", await calm.OneAsync<string>("select state from payment_case where kind = 'recall'"));
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from parked where state = 'Open'"));
    }

    private static Cancellation Cancellation(CalmHub calm)
    {
        IIdSource ids = new SeededIds(new Random(3));
        return new(calm.Hub.Database, ids, calm.Hub.Part<Voiding>(), calm.Hub.Part<CoverPairs>());
    }

    private static Task<string> StateAsync(CalmHub calm, Guid payment) =>
        calm.OneAsync<string>($"select state from payment where id = '{payment}'");
}
