using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.People;
using BankHub.Hub.Restore;
using BankHub.Hub.Send;
using BankHub.Hub.Status;
using BankHub.Hub.Store;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Restore;

/// <summary>What may have happened between a backup and the loss: nothing of it happens a second time unless people say so.</summary>
public sealed class LostTimeTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Fact]
    public async Task A_parked_message_that_people_may_have_retried_is_in_doubt_and_cannot_be_retried()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var payment = await calm.PayAsync(files: true);
        await StepAsync(calm, "seal");
        await calm.Hub.SqlAsync(
            """
            update outbound set state = 'Parked';
            insert into parked (id, kind, subject, connection, rule, reason, opened_at)
              select gen_random_uuid(), 'outbound', id, connection, 'refused-for-good', 'no such folder', hub_now() from outbound
            """);
        var item = await calm.OneAsync<Guid>("select id from parked");
        await RestoreAsync(calm);

        Assert.IsType<Decision.Conflict>(await Retry(calm).RetryAsync(Person("ann"), item, default));
        await calm.EndAsync();
        Assert.Empty(calm.Hub.Bank.Orders);
        Assert.Equal("InDoubt", await calm.OneAsync<string>("select state from outbound"));
        Assert.Equal("InDoubt", await calm.OneAsync<string>($"select state from payment where id = '{payment}'"));
    }

    [Theory]
    [InlineData("Sealed")]
    [InlineData("Answered")]
    public async Task What_only_prepared_is_followed_by_nothing_that_moves_money_until_two_people_say_that_it_never_left(string state)
    {
        await using var calm = await CalmHub.StartAsync(database);
        var payment = await calm.PayAsync(files: false);
        await StepAsync(calm, "seal");
        if (state == "Answered")
        {
            await StepAsync(calm, "send");
        }

        Assert.Equal(state, await calm.OneAsync<string>("select state from outbound"));
        await RestoreAsync(calm);
        await calm.EndAsync();
        Assert.DoesNotContain(calm.Hub.Bank.Orders.Values, o => o.Executions > 0);
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from outbound where effect = 'Execute'"));
        Assert.Equal("InDoubt", await calm.OneAsync<string>($"select state from payment where id = '{payment}'"));

        await ResolveAsync(calm, payment);
        await calm.EndAsync();
        Assert.Equal(1, calm.Hub.Bank.Orders.Values.Sum(o => o.Executions));
        Assert.Equal("Voided", await calm.OneAsync<string>("select state from outbound where effect = 'Prepare' and restored"));
    }

    [Fact]
    public async Task What_only_prepared_is_not_cancelled_here_but_recalled()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var payment = await calm.PayAsync(files: false);
        await StepAsync(calm, "seal");
        await RestoreAsync(calm);
        Assert.IsType<Decision.Conflict>(await Cancel(calm).CancelAsync(Person("ann"), payment, default));
        Assert.Equal("InDoubt", await calm.OneAsync<string>("select state from outbound"));
    }

    [Fact]
    public async Task That_the_bank_does_not_know_what_was_in_doubt_proves_nothing()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var payment = await calm.PayAsync(files: false);
        calm.Hub.Bank.Instead = () => Task.FromResult<Delivery>(new Delivery.InDoubt("no answer"));
        await calm.RunAsync();
        Assert.Equal("InDoubt", await calm.OneAsync<string>("select state from outbound where effect = 'Execute'"));
        calm.Hub.Bank.Orders.Clear();
        await RestoreAsync(calm);

        await calm.EndAsync();
        Assert.True(await calm.OneAsync<long>("select count(*) from evidence where kind = 'NotFound'") > 0);
        Assert.Empty(calm.Hub.Bank.Orders);
        Assert.Equal("InDoubt", await calm.OneAsync<string>($"select state from payment where id = '{payment}'"));

        await ResolveAsync(calm, payment);
        await calm.EndAsync();
        Assert.Equal(1, calm.Hub.Bank.Orders.Values.Sum(o => o.Executions));
    }

    [Fact]
    public async Task Numbers_that_were_first_given_in_the_lost_time_jump_too()
    {
        await using var calm = await CalmHub.StartAsync(database);
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from sequence_block"));
        await RestoreAsync(calm);
        foreach (var name in (string[])["message", "payment"])
        {
            Assert.Equal(Timeline.Jump + 1, await NextAsync(calm, name));
        }

        foreach (var day in (string[])["day:2026-11-22", "day:2026-11-23", "day:2026-11-24"])
        {
            Assert.Equal(Timeline.DayJump + 1, await NextAsync(calm, day));
        }
    }

    [Fact]
    public async Task A_parked_payment_that_people_may_have_put_back_in_line_is_held()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var payment = await calm.PayAsync(files: true);
        await calm.Hub.SqlAsync(
            """
            delete from work;
            insert into parked (id, kind, subject, connection, rule, reason, opened_at)
              select gen_random_uuid(), 'payment', id, connection, 'missed-its-window', 'late', hub_now() from payment
            """);
        var item = await calm.OneAsync<Guid>("select id from parked");
        await RestoreAsync(calm);
        Assert.IsType<Decision.Conflict>(await Retry(calm).RetryAsync(Person("ann"), item, default));
        await calm.EndAsync();
        Assert.Empty(calm.Hub.Bank.Orders);
        Assert.Equal("Held", await calm.OneAsync<string>($"select state from payment where id = '{payment}'"));
    }

    // As after a backup that is put back: what happened in between is lost, and two people let the connections go on.
    private static async Task RestoreAsync(CalmHub calm)
    {
        var timeline = new Timeline(calm.Hub.Database, calm.Hub.Part<Doubts>(), calm.Hub.Part<Alarms>(), calm.Hub.Part<IIdSource>());
        await calm.Hub.SqlAsync("insert into timeline values (true, 'before', hub_now())");
        await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.True(await timeline.CheckAsync(["lab-files", "lab-requests"], default, default));
        await calm.Hub.SqlAsync("update connection_state set paused = false");
    }

    private static async Task ResolveAsync(CalmHub calm, Guid payment)
    {
        var resolution = new Resolution(
            calm.Hub.Database, new SeededIds(new Random(7)), calm.Hub.Part<StatusWriter>(), calm.Hub.Part<Hub.Catalog.Catalog>());
        var version = await calm.OneAsync<int>($"select version from payment where id = '{payment}'");
        var finding = new PaymentFinding(Outcome.NeverLeft, "the bank's list of the day", version);
        Assert.IsType<Decision.Proposed>(await resolution.ResolveAsync(Person("ann"), payment, finding, default));
        Assert.IsType<Decision.Done>(await resolution.ResolveAsync(Person("bob"), payment, finding, default));
    }

    private static async Task StepAsync(CalmHub calm, string name)
    {
        foreach (var step in calm.Hub.Node(0).Where(s => s.Name.StartsWith(name, StringComparison.Ordinal)))
        {
            await step.RunOnceAsync(default);
        }
    }

    private static Task<long> NextAsync(CalmHub calm, string name) =>
        calm.OneAsync<long>($"select next from sequence_block where connection = 'lab-requests' and name = '{name}'");

    private static ParkedRetry Retry(CalmHub calm) => new(calm.Hub.Database, calm.Hub.Part<Voiding>());

    private static Cancellation Cancel(CalmHub calm) => new(
        calm.Hub.Database, new SeededIds(new Random(8)), calm.Hub.Part<Voiding>(), calm.Hub.Part<CoverPairs>());

    private static Caller Person(string name) => new(name, IsPerson: true, new HashSet<string>(), Caller.Everyone);
}
