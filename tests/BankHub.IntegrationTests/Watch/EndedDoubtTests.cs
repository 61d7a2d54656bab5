using BankHub.Core.Ports;
using BankHub.Hub.People;
using BankHub.Hub.Status;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Watch;

/// <summary>A doubt that was left to people ends, whoever ends it: nothing of it stays on their list.</summary>
public sealed class EndedDoubtTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private static readonly Caller[] People = [.. new[] { "ann", "bob" }.Select(id => new Caller(id, true, new HashSet<string>(), "*"))];

    [Fact]
    public async Task What_the_bank_ends_is_off_the_list_of_people()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var (_, second) = await LeftToPeopleAsync(calm);

        var name = await calm.OneAsync<string>($"select value from reference where payment_id = '{second}' and kind = 'instruction'");
        await calm.Hub.TakeFileAsync("news.txt", $"ACCEPTED|{name}");
        await calm.RunAsync();

        Assert.Equal(("Sent", 0), await MessageAsync(calm));
        Assert.Equal("bank", await calm.OneAsync<string>("select closed_by from parked where rule = 'in-doubt'"));
    }

    [Theory]
    [InlineData(true, true, "Sent")]
    [InlineData(true, false, "Sent")]
    [InlineData(false, false, "Voided")]
    public async Task The_message_is_resolved_with_the_last_of_its_payments(bool firstReached, bool secondReached, string state)
    {
        await using var calm = await CalmHub.StartAsync(database);
        var (first, second) = await LeftToPeopleAsync(calm);

        await ResolveAsync(calm, first, firstReached);
        Assert.Equal(("InDoubt", 1), await MessageAsync(calm));
        await ResolveAsync(calm, second, secondReached);

        Assert.Equal((state, 0), await MessageAsync(calm));
    }

    [Fact]
    public async Task The_last_two_payments_of_a_message_are_resolved_at_once()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var (first, second) = await LeftToPeopleAsync(calm);
        await ProposeAsync(calm, 0, first, true);
        await ProposeAsync(calm, 0, second, true);

        // Both have begun, and neither can know of the other's end.
        await using var connection = await database.Source.OpenConnectionAsync();
        await using var holder = await connection.BeginTransactionAsync();
        await using (var hold = new Npgsql.NpgsqlCommand("select 1 from outbound for update", connection, holder))
            await hold.ExecuteNonQueryAsync();
        Task[] both = [ProposeAsync(calm, 1, first, true), ProposeAsync(calm, 1, second, true)];
        const string waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
        for (var i = 0; i < 400 && await calm.OneAsync<long>(waiting) < 2; i++)
            await Task.Delay(25);
        await holder.CommitAsync();
        await Task.WhenAll(both);

        Assert.Equal(("Sent", 0), await MessageAsync(calm));
    }

    // A file of two payments, in doubt, at a bank that cannot be asked.
    private static async Task<(Guid First, Guid Second)> LeftToPeopleAsync(CalmHub calm)
    {
        var (first, second) = (await calm.PayAsync(files: true), await calm.PayAsync(files: true));
        await calm.StepAsync("seal");
        await calm.Hub.SqlAsync(
            """
            update outbound set state = 'Sending', sends = 1, fence = 1, may_publish = true, first_sent_at = hub_now(),
              lease_until = hub_now()
            """);
        await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(2));
        await calm.RunAsync();
        Assert.Equal(("InDoubt", 1), await MessageAsync(calm));
        return (first, second);
    }

    private static async Task<(string State, long Parked)> MessageAsync(CalmHub calm) => (
        await calm.OneAsync<string>("select state from outbound where members = 2"),
        await calm.OneAsync<long>("select count(*) from parked where state = 'Open'"));

    private static async Task ResolveAsync(CalmHub calm, Guid payment, bool reached)
    {
        await ProposeAsync(calm, 0, payment, reached);
        await ProposeAsync(calm, 1, payment, reached);
    }

    private static async Task ProposeAsync(CalmHub calm, int person, Guid payment, bool reached)
    {
        var version = await calm.OneAsync<int>($"select version from payment where id = '{payment}'");
        var resolution = new Resolution(calm.Hub.Database, calm.Hub.Part<IIdSource>(), calm.Hub.Part<StatusWriter>());
        var decision = await resolution.ResolveAsync(
            People[person], payment, new DoubtFinding(reached, "the bank's word on the telephone", version), default);
        Assert.True(decision is Decision.Proposed or Decision.Done, decision.ToString());
    }
}
