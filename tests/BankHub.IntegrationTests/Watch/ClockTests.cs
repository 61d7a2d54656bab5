using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Watch;

/// <summary>The database's clock is put back by an hour (CHECKS R23): nothing waits for it to be that late again.</summary>
public sealed class ClockTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private static readonly TimeSpan Back = TimeSpan.FromHours(1);

    [Theory]
    [InlineData("")]
    [InlineData("seal")]
    [InlineData("seal send")]
    public async Task What_was_due_is_due_all_the_same_and_people_are_told_once(string before)
    {
        await using var calm = await CalmHub.StartAsync(database);
        var payment = await calm.PayAsync(files: true);
        foreach (var step in before.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            await calm.StepAsync(step);
        }

        await TickAsync(calm);
        await calm.Hub.AdvanceAsync(-Back);
        await TickAsync(calm);
        await TickAsync(calm);
        await calm.RunAsync();

        Assert.Equal("Sent", await calm.OneAsync<string>($"select state from payment where id = '{payment}'"));
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from spread where at > hub_now()"));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from alarm where rule = 'clock-put-back'"));
    }

    [Fact]
    public async Task A_sender_that_died_before_it_is_found_as_soon_as_ever()
    {
        await using var calm = await CalmHub.StartAsync(database);
        await calm.PayAsync(files: true);
        await calm.StepAsync("seal");
        await calm.Hub.SqlAsync(
            "update outbound set state = 'Sending', sends = 1, first_sent_at = hub_now(), lease_until = hub_now() + interval '60 seconds'");
        await TickAsync(calm);
        await calm.Hub.AdvanceAsync(-Back);
        await TickAsync(calm);
        await calm.StepAsync("watch");
        Assert.Equal("Sending", await calm.OneAsync<string>("select state from outbound"));

        await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(3));
        await calm.StepAsync("watch");
        Assert.NotEqual("Sending", await calm.OneAsync<string>("select state from outbound"));
    }

    [Fact]
    public async Task A_sender_that_began_by_the_new_clock_loses_nothing_of_its_lease()
    {
        await using var calm = await CalmHub.StartAsync(database);
        await calm.PayAsync(files: true);
        await calm.StepAsync("seal");
        await TickAsync(calm);
        await calm.Hub.AdvanceAsync(-Back);
        await calm.Hub.SqlAsync(
            "update outbound set state = 'Sending', sends = 1, first_sent_at = hub_now(), lease_until = hub_now() + interval '60 seconds'");
        await TickAsync(calm);

        Assert.True(await calm.OneAsync<bool>("select lease_until = hub_now() + interval '60 seconds' from outbound"));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from alarm where rule = 'clock-put-back'"));
    }

    [Fact]
    public async Task What_is_to_wait_for_its_day_waits_for_it()
    {
        await using var calm = await CalmHub.StartAsync(database);
        await calm.PayAsync(files: true);
        await calm.Hub.SqlAsync("update work set due_at = hub_now() + interval '30 minutes'");
        await TickAsync(calm);
        await calm.Hub.AdvanceAsync(-Back);
        await TickAsync(calm);

        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from work where due_at = hub_now() + interval '90 minutes'"));
    }

    private static Task TickAsync(CalmHub calm) => calm.Hub.Clock.RunOnceAsync(default);
}
