using BankHub.Core.Ports;
using BankHub.Core.Wire;
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

    [Fact]
    public async Task What_a_late_sender_ends_is_off_the_list_of_people()
    {
        await using var calm = await CalmHub.StartAsync(database);
        await calm.PayAsync(files: true);
        await calm.PayAsync(files: true);
        await calm.StepAsync("seal");
        calm.Hub.Bank.Instead = async () =>
        {
            calm.Hub.Bank.Taken.Clear();
            await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(2));
            for (var i = 0; i < 5; i++)
            {
                await calm.StepAsync("watch");
            }

            Assert.Equal(("InDoubt", 1), await MessageAsync(calm));
            return new Delivery.Done(null);
        };
        await calm.StepAsync("send");

        Assert.Equal(("Sent", 0), await MessageAsync(calm));
    }

    [Fact]
    public async Task A_restored_request_that_only_prepares_is_in_doubt_no_more_once_the_bank_executed_it()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var payment = await calm.PayAsync(files: false);
        await calm.StepAsync("seal");
        await calm.Hub.SqlAsync(
            "update outbound set state = 'InDoubt', sends = 1, first_sent_at = hub_now(), due_at = 'infinity', restored = true");
        var name = await calm.OneAsync<string>($"select value from reference where payment_id = '{payment}' and kind = 'instruction'");
        await calm.Hub.CallAsync("executed", $"ACCEPTED|{name}");
        await calm.StepAsync("decode");

        Assert.Equal("Sent", await calm.OneAsync<string>("select state from outbound"));
    }

    [Fact]
    public async Task A_message_that_reached_the_bank_did_so_with_all_of_its_payments()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var (first, second) = await LeftToPeopleAsync(calm);

        Assert.Equal("proposed, done", await ResolveAsync(calm, first, true));
        Assert.Equal(("Sent", 0), await MessageAsync(calm));
        Assert.Equal("proposed, arrived", await ResolveAsync(calm, second, false));
        await calm.RunAsync();

        Assert.Equal("Sent 1, Sent 1", await PaymentsAsync(calm));
        Assert.Equal("not-in-doubt, not-in-doubt", await ResolveAsync(calm, second, false));
    }

    [Fact]
    public async Task None_of_its_payments_never_left_before_all_did()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var (first, second) = await LeftToPeopleAsync(calm);

        Assert.Equal("proposed, proposed", await ResolveAsync(calm, first, false));
        Assert.Equal("decided, decided", await ResolveAsync(calm, first, false));
        await calm.RunAsync();
        Assert.Equal(("InDoubt", 1), await MessageAsync(calm));
        Assert.Equal("InDoubt 1, InDoubt 1", await PaymentsAsync(calm));

        Assert.Equal("proposed, done", await ResolveAsync(calm, second, false));
        Assert.Equal(("Voided", 0), await MessageAsync(calm));
        for (var i = 0; i < 2; i++)
        {
            await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(1));
            await calm.RunAsync();
        }

        Assert.Equal("Sent 2, Sent 2", await PaymentsAsync(calm));
    }

    [Fact]
    public async Task Where_people_hold_the_opposite_of_two_payments_of_a_message_nothing_leaves_again()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var (first, second) = await LeftToPeopleAsync(calm);

        Assert.Equal("proposed, proposed", await ResolveAsync(calm, first, false));
        Assert.Equal("proposed, done", await ResolveAsync(calm, second, true));
        await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(1));
        await calm.RunAsync();

        Assert.Equal("Sent 1, Sent 1", await PaymentsAsync(calm));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from outbound"));
    }

    [Fact]
    public async Task What_two_people_said_is_taken_back_by_others_before_it_counts()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var (first, second) = await LeftToPeopleAsync(calm);

        Assert.Equal("proposed, proposed", await ResolveAsync(calm, first, false));
        Assert.Equal("proposed", await SayAsync(calm, 0, first, true));
        Assert.Equal("proposed, proposed", await ResolveAsync(calm, second, false));
        Assert.Equal(("InDoubt", 1), await MessageAsync(calm));
        Assert.Equal("done", await SayAsync(calm, 1, first, true));
        Assert.Equal(("Sent", 0), await MessageAsync(calm));
    }

    [Fact]
    public async Task News_of_one_payment_of_a_message_that_was_held_never_to_have_left_stops_all_of_them()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var (first, second) = await LeftToPeopleAsync(calm);
        await ResolveAsync(calm, first, false);
        await ResolveAsync(calm, second, false);
        await calm.RunAsync();
        Assert.Equal("Scheduled 1, Scheduled 1", await PaymentsAsync(calm));

        var name = await calm.OneAsync<string>($"select value from reference where payment_id = '{second}' and kind = 'instruction'");
        await calm.Hub.TakeFileAsync("news.txt", $"REJECTED|{name}");
        await calm.RunAsync();
        await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(1));
        await calm.RunAsync();

        Assert.Equal("Sent 1", await calm.OneAsync<string>($"select state || ' ' || attempt from payment where id = '{first}'"));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from outbound"));
    }

    [Fact]
    public async Task What_was_said_before_something_was_learnt_counts_no_more()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var (first, second) = await LeftToPeopleAsync(calm);

        await ResolveAsync(calm, first, false);
        await calm.Hub.SqlAsync($"update payment set version = version + 1 where id = '{first}'");
        Assert.Equal("proposed, proposed", await ResolveAsync(calm, second, false));
        Assert.Equal(("InDoubt", 1), await MessageAsync(calm));
        Assert.Equal("proposed, done", await ResolveAsync(calm, first, false));
        Assert.Equal(("Voided", 0), await MessageAsync(calm));
    }

    [Fact]
    public async Task Nobody_ends_the_doubt_about_what_is_still_being_sent()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var (first, _) = await LeftToPeopleAsync(calm);
        await calm.Hub.SqlAsync("update outbound set state = 'Sealed', due_at = 'infinity'");

        Assert.Equal("proposed, under-way", await ResolveAsync(calm, first, false));
        Assert.Equal("second-person, under-way", await ResolveAsync(calm, first, false));
    }

    [Fact]
    public async Task The_last_two_payments_of_a_message_are_decided_at_once()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var (first, second) = await LeftToPeopleAsync(calm);
        await SayAsync(calm, 0, first, false);
        await SayAsync(calm, 0, second, false);

        // Both have begun, and neither can know of the other's end.
        await using var connection = await database.Source.OpenConnectionAsync();
        await using var holder = await connection.BeginTransactionAsync();
        await using (var hold = new Npgsql.NpgsqlCommand("select 1 from outbound for update", connection, holder))
            await hold.ExecuteNonQueryAsync();
        Task<string>[] both = [SayAsync(calm, 1, first, false), SayAsync(calm, 1, second, false)];
        const string waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
        for (var i = 0; i < 400 && await calm.OneAsync<long>(waiting) < 2; i++)
            await Task.Delay(25);
        await holder.CommitAsync();

        Assert.Equal(["done", "proposed"], (await Task.WhenAll(both)).Order());
        Assert.Equal(("Voided", 0), await MessageAsync(calm));
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

    private static Task<string> PaymentsAsync(CalmHub calm) =>
        calm.OneAsync<string>("select string_agg(state || ' ' || attempt, ', ' order by created_at, id) from payment");

    private static async Task<string> ResolveAsync(CalmHub calm, Guid payment, bool reached) =>
        $"{await SayAsync(calm, 0, payment, reached)}, {await SayAsync(calm, 1, payment, reached)}";

    private static async Task<string> SayAsync(CalmHub calm, int person, Guid payment, bool reached)
    {
        var version = await calm.OneAsync<int>($"select version from payment where id = '{payment}'");
        var resolution = new Resolution(
            calm.Hub.Database, calm.Hub.Part<IIdSource>(), calm.Hub.Part<StatusWriter>(), calm.Hub.Part<Hub.Catalog.Catalog>());
        return await resolution.ResolveAsync(
            People[person], payment,
            new PaymentFinding(reached ? Outcome.Reached : Outcome.NeverLeft, "the bank's word on the telephone", version), default) switch
        {
            Decision.Done => "done",
            Decision.Proposed => "proposed",
            Decision.Conflict conflict => conflict.Rule,
            var other => other.ToString(),
        };
    }
}
