using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Watch;

/// <summary>A question that cannot be written leaves nobody waiting unknowing.</summary>
public sealed class InquiryTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Fact]
    public async Task A_question_that_cannot_be_written_is_told_to_people_and_asked_once_it_can_be()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var payment = await calm.PayAsync(files: false);
        await calm.StepAsync("seal");
        await calm.Hub.SqlAsync("update outbound set state = 'InDoubt', sends = 1, first_sent_at = hub_now(), due_at = hub_now()");
        await calm.Hub.SqlAsync($"update event set body = body || 'x'::bytea where payment_id = '{payment}' and version = 1");

        await LaterAsync(calm);
        await LaterAsync(calm);

        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from parked where rule = 'in-doubt' and state = 'Open'"));
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from outbound where effect = 'Inquire'"));

        await calm.Hub.SqlAsync(
            $"update event set body = substr(body, 1, length(body) - 1) where payment_id = '{payment}' and version = 1");
        await LaterAsync(calm);

        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from outbound where effect = 'Inquire'"));
    }

    private static async Task LaterAsync(CalmHub calm)
    {
        await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(1));
        await calm.StepAsync("watch");
    }
}
