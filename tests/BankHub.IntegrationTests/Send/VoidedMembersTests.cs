using BankHub.Hub.Status;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Send;

/// <summary>A message is taken back unsent: every member goes on, or people are told of it, whatever was learnt of it meanwhile.</summary>
public sealed class VoidedMembersTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Fact]
    public async Task One_whose_preparation_the_bank_acknowledged_goes_again_and_late_word_of_that_harms_nothing()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var payment = await PrepareAsync(calm);
        var name = await calm.OneAsync<string>("select value from reference where kind = 'message' and payment_id is null");
        await CallAsync(calm, "received", $"ACK|{name}");
        await calm.StepAsync("spread");
        Assert.Equal("Acknowledged", await StateAsync(calm, payment));

        await MissTheWindowAsync(calm);
        Assert.Equal("Scheduled", await StateAsync(calm, payment));
        await CallAsync(calm, "received again", $"ACK|{name}|0.00|again");
        await calm.EndAsync();
        Assert.Equal("2 Settled", await calm.OneAsync<string>($"select attempt || ' ' || state from payment where id = '{payment}'"));
        Assert.False(await calm.OneAsync<bool>($"select frozen from payment where id = '{payment}'"));
        Assert.Equal(1, calm.Hub.Bank.Orders.Values.Sum(o => o.Executions));
    }

    [Theory]
    [InlineData(false, "Scheduled")]
    [InlineData(true, "Cancelled")] // Its caller asked for that while it seemed to be on its way.
    public async Task One_that_was_shown_as_sending_is_not_left_behind(bool recalled, string state)
    {
        await using var calm = await CalmHub.StartAsync(database);
        var payment = await PrepareAsync(calm);
        await calm.Hub.SqlAsync("update outbound set state = 'Sending', sends = 1 where effect = 'Execute'");
        await calm.Hub.Database.TransactAsync(
            w => calm.Hub.Part<StatusWriter>().RefreshAsync(w, new Dictionary<Guid, string> { [payment] = "news" }, "test"), default);
        Assert.Equal("Sending", await StateAsync(calm, payment));
        if (recalled)
        {
            await calm.Hub.SqlAsync(
                $"""
                insert into payment_case (id, key, payment_id, attempt, caller, kind, opened_at)
                values (gen_random_uuid(), 'k', '{payment}', 1, 'lab', 'recall', hub_now())
                """);
        }

        await calm.Hub.SqlAsync("update outbound set state = 'Sealed' where effect = 'Execute'");
        await MissTheWindowAsync(calm);
        Assert.Equal(state, await StateAsync(calm, payment));
        Assert.Equal(recalled ? 0 : 1, await calm.OneAsync<long>("select count(*) from work"));
    }

    [Fact]
    public async Task One_that_the_bank_took_though_it_was_never_sent_is_for_people()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var payment = await PrepareAsync(calm);
        var name = await calm.OneAsync<string>($"select value from reference where payment_id = '{payment}' and kind = 'instruction'");
        await CallAsync(calm, "taken", $"ACCEPTED|{name}");
        await MissTheWindowAsync(calm);
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from work"));
        Assert.Equal("voided-though-known", await calm.OneAsync<string>($"select rule from parked where subject = '{payment}'"));
    }

    // The bank prepared it; what pays is sealed and was not sent.
    private static async Task<Guid> PrepareAsync(CalmHub calm)
    {
        var payment = await calm.PayAsync(files: false);
        foreach (var step in new[] { "seal", "send", "decode" })
        {
            await calm.StepAsync(step);
        }

        Assert.Equal("Sealed", await calm.OneAsync<string>("select state from outbound where effect = 'Execute'"));
        return payment;
    }

    private static async Task CallAsync(CalmHub calm, string id, string words)
    {
        await calm.Hub.CallAsync(id, words);
        await calm.StepAsync("decode");
    }

    private static async Task MissTheWindowAsync(CalmHub calm)
    {
        await calm.Hub.SqlAsync("update outbound set not_after = hub_now() - interval '1 second' where effect = 'Execute'");
        await calm.StepAsync("send");
        Assert.Equal("Voided", await calm.OneAsync<string>("select string_agg(distinct state, ' ') from outbound"));
    }

    private static Task<string> StateAsync(CalmHub calm, Guid payment) =>
        calm.OneAsync<string>($"select state from payment where id = '{payment}'");
}
