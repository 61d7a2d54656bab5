using BankHub.Core.Ports;
using BankHub.Hub.People;
using BankHub.Hub.People.Releases;
using BankHub.Hub.Query;
using BankHub.Hub.Restore;
using BankHub.Hub.Send;
using BankHub.Hub.Status;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Restore;

/// <summary>What a restore held is let go by the thousand: what two people said, once, and nothing that may be at the bank.</summary>
public sealed class ReleaseOfManyTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Fact]
    public async Task It_is_done_piece_by_piece_and_goes_on_after_a_crash_between_two_pieces()
    {
        await using var calm = await CalmHub.StartAsync(database);
        await WaitAsync(calm, 1300);
        await RestoreAsync(calm);
        var proposal = await ProposeAsync(calm);
        Assert.Equal(1300, proposal.Payments);
        await ConfirmAsync(calm, proposal);

        var commits = 0;
        await calm.RunAsync(point => Task.FromResult(point == "commit.before" && ++commits == 2));
        Assert.True(commits > 2);
        var done = await FindAsync(calm, proposal.Id);
        Assert.Equal(("Done", 1300), (done.State, done.Released));
        Assert.Equal(1300, await calm.OneAsync<long>(
            """
            select count(*) from event where cause = 'release' and actor = 'ann, bob' and state = 'Scheduled'
              and detail::jsonb ->> 'release' = (select id::text from release)
            """));
        Assert.Equal(1300, await calm.OneAsync<long>("select count(*) from payment where state = 'Scheduled' and reason is null"));
        Assert.Equal(1300, await calm.OneAsync<long>("select count(*) from work"));
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from held_by_restore"));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from alarm where rule = 'released' and text like '% 1300 %; 0 were%'"));
    }

    [Fact]
    public async Task A_crash_between_two_pieces_leaves_whole_pieces()
    {
        await using var calm = await CalmHub.StartAsync(database);
        await WaitAsync(calm, 700);
        await RestoreAsync(calm);
        var proposal = await ProposeAsync(calm);
        await ConfirmAsync(calm, proposal);
        await calm.StepAsync("release");
        Assert.Equal(("Confirmed", 500), await StandAsync(calm, proposal.Id));
        Assert.Equal(500, await calm.OneAsync<long>("select count(*) from payment where state = 'Scheduled'"));
        await calm.StepAsync("release");
        await calm.StepAsync("release");
        Assert.Equal(("Done", 700), await StandAsync(calm, proposal.Id));
    }

    [Theory]
    [InlineData("frozen", "update payment set frozen = true where id = '{0}'")]
    [InlineData("a case", "insert into payment_case (id, key, payment_id, attempt, caller, kind, opened_at) "
        + "values (gen_random_uuid(), 'k', '{0}', 1, 'lab', 'recall', now())")]
    [InlineData("parked", "insert into parked (id, kind, subject, connection, rule, reason, opened_at) "
        + "values (gen_random_uuid(), 'payment', '{0}', 'lab-files', 'r', 'r', now())")]
    [InlineData("in news", "insert into orphan (key, connection, inbound_id, ordinal, refs, evidence, end_to_ends, at) "
        + "select 'k', 'lab-files', gen_random_uuid(), 0, '{{}}', '', array[end_to_end], now() from payment where id = '{0}'")]
    [InlineData("booked", "insert into unmatched (id, entry_id, detail, connection, reason, refs, side, amount, currency, state, "
        + "opened_at, end_to_end) select gen_random_uuid(), gen_random_uuid(), 0, 'lab-files', 'r', '{{}}', 'Debit', 1, 'EUR', 'Open', "
        + "now(), end_to_end from payment where id = '{0}'")]
    [InlineData("sealed before", "insert into outbound (id, connection, endpoint, product, message_id, part, effect, kind, target, "
        + "root_id, state, sha256, size, members, total, sequence, business_date, value_date, due_at, created_at) values ('{0}', "
        + "'lab-files', 'f', 'files', 'm', 0, 'Execute', 'file', '', '{0}', 'InDoubt', '', 0, 2, 1, 1, '2026-01-05', '2026-01-05', now(), "
        + "now()); insert into attempt values ('{0}', 1, 'lab-files', '{0}', 0, 'i', 1, now())")]
    public async Task What_may_be_at_the_bank_is_never_among_them_also_when_that_is_learnt_after_the_proposal(string what, string sql)
    {
        await using var calm = await CalmHub.StartAsync(database);
        await WaitAsync(calm, 3);
        await RestoreAsync(calm);
        var doubted = await calm.OneAsync<Guid>("select min(id::text)::uuid from payment");
        var early = await ProposeAsync(calm);
        Assert.Equal((3, 0), (early.Payments, early.LeftOut));
        await calm.Hub.SqlAsync(string.Format(sql, doubted));

        var late = await ProposeAsync(calm);
        Assert.Equal((2, 1), (late.Payments, late.LeftOut));
        Assert.NotEqual(early.Digest, late.Digest);
        await ConfirmAsync(calm, early);
        await calm.StepAsync("release");
        Assert.Equal(("Done", 2), await StandAsync(calm, early.Id));
        Assert.True(await calm.OneAsync<string>($"select state from payment where id = '{doubted}'") == "Held", what);
    }

    [Fact]
    public async Task What_joined_or_changed_since_the_proposal_stays_as_it_is()
    {
        await using var calm = await CalmHub.StartAsync(database);
        await WaitAsync(calm, 4);
        await RestoreAsync(calm);
        var proposal = await ProposeAsync(calm);
        var ids = await calm.Hub.Database.ReadAsync(
            w => w.QueryAsync("select id from payment order by id", r => r.GetGuid(0)), default);
        var cancellation = new Cancellation(
            calm.Hub.Database, calm.Hub.Part<IIdSource>(), calm.Hub.Part<Voiding>(), calm.Hub.Part<CoverPairs>());
        Assert.IsType<Decision.Done>(await cancellation.CancelAsync(Person("ann"), ids[0], default));
        var release = new Release(calm.Hub.Database, calm.Hub.Part<IIdSource>());
        Assert.IsType<Decision.Proposed>(await release.ReleaseAsync(Person("ann"), ids[1], default));
        Assert.IsType<Decision.Done>(await release.ReleaseAsync(Person("bob"), ids[1], default));
        var joined = await calm.PayAsync(files: true);
        await calm.Hub.SqlAsync($"update payment set version = version + 1 where id = '{ids[2]}'");
        await ConfirmAsync(calm, proposal);
        await calm.StepAsync("release");

        Assert.Equal(("Done", 1), await StandAsync(calm, proposal.Id));
        Assert.Equal("Held", await calm.OneAsync<string>($"select state from payment where id = '{ids[2]}'"));
        Assert.Equal("Cancelled", await calm.OneAsync<string>($"select state from payment where id = '{ids[0]}'"));
        Assert.Equal(1, await calm.OneAsync<long>($"select count(*) from event where payment_id = '{ids[1]}' and cause = 'release'"));
        Assert.Equal(0, await calm.OneAsync<long>($"select count(*) from event where payment_id = '{joined}' and cause = 'release'"));
    }

    [Fact]
    public async Task What_is_let_go_leaves_once_and_only_when_its_connection_goes_on()
    {
        await using var calm = await CalmHub.StartAsync(database);
        Guid[] waiting = [await calm.PayAsync(files: true), await calm.PayAsync(files: true)];
        await RestoreAsync(calm);
        var proposal = await ProposeAsync(calm);
        await ConfirmAsync(calm, proposal);
        await ConfirmAsync(calm, proposal);
        await calm.EndAsync();
        Assert.Empty(calm.Hub.Bank.Orders);

        await calm.Hub.SqlAsync("update connection_state set paused = false");
        await ConfirmAsync(calm, proposal);
        await calm.EndAsync();
        Assert.Equal(waiting.Order(), calm.Hub.Bank.Orders.Values.Select(o => o.PaymentId).Order());
        Assert.Equal(2, await calm.OneAsync<long>("select count(*) from event where cause = 'release'"));
    }

    [Fact]
    public async Task Another_restore_takes_back_what_was_proposed_or_confirmed_and_holds_all_anew()
    {
        await using var calm = await CalmHub.StartAsync(database);
        await WaitAsync(calm, 600);
        var first = await RestoreAsync(calm);
        var open = await ProposeAsync(calm, first);
        var under = await ProposeAsync(calm, first);
        await ConfirmAsync(calm, under);
        await calm.StepAsync("release");
        var second = await RestoreAsync(calm);

        Assert.Equal("Withdrawn", (await FindAsync(calm, open.Id)).State);
        Assert.Equal(("Withdrawn", 500), await StandAsync(calm, under.Id));
        await calm.StepAsync("release");
        Assert.Equal(600, await calm.OneAsync<long>("select count(*) from payment where state = 'Held'"));
        Assert.Null((await Many(calm).ProposeAsync(Person("ann"), Bounds(first), default)).Proposal);
        Assert.Equal(600, (await ProposeAsync(calm, second)).Payments);
    }

    // Waiting payments that differ in their ids and names only.
    private static async Task WaitAsync(CalmHub calm, int count)
    {
        await calm.PayAsync(files: true);
        await calm.Hub.SqlAsync(
            $"""
            insert into payment select (jsonb_populate_record(p, jsonb_build_object(
              'id', gen_random_uuid(), 'idempotency_key', n, 'end_to_end', 'E' || n))).* from payment p, generate_series(2, {count}) n;
            insert into work select id, connection, product, group_key, hub_now() from payment on conflict do nothing
            """);
    }

    private static async Task<Guid> RestoreAsync(CalmHub calm)
    {
        var timeline = new Timeline(
            calm.Hub.Database, calm.Hub.Part<Doubts>(), calm.Hub.Part<Alarms>(), calm.Hub.Part<IIdSource>());
        await calm.Hub.SqlAsync(
            "insert into timeline values (true, 'before', hub_now()) on conflict (only_row) do update set identity = 'before'");
        await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.True(await timeline.CheckAsync(["lab-files", "lab-requests"], default, default));
        return await calm.OneAsync<Guid>("select subject::uuid from alarm where rule = 'restored' order by at desc limit 1");
    }

    private static async Task<ReleaseView> ProposeAsync(CalmHub calm, Guid? restore = null)
    {
        var (proposal, refusal) = await Many(calm).ProposeAsync(Person("ann"), Bounds(restore), default);
        Assert.Null(refusal);
        return await FindAsync(calm, proposal!.Value);
    }

    private static async Task ConfirmAsync(CalmHub calm, ReleaseView proposal) =>
        Assert.IsType<Decision.Done>(await Many(calm).ConfirmAsync(Person("bob"), proposal.Id, proposal.Digest, default));

    private static async Task<(string State, int Released)> StandAsync(CalmHub calm, Guid id) =>
        await FindAsync(calm, id) is var release ? (release.State, release.Released) : default;

    private static async Task<ReleaseView> FindAsync(CalmHub calm, Guid id) =>
        (await new ReleaseQueries(calm.Hub.Database).FindAsync(id, default))!;

    private static ReleaseBounds Bounds(Guid? restore) => new("lab-files", restore, null, null, null, null, "the bank's list of the day");

    private static ReleaseOfMany Many(CalmHub calm) => new(calm.Hub.Database, calm.Hub.Part<IIdSource>());

    private static Caller Person(string name) => new(name, IsPerson: true, new HashSet<string>(), Caller.Everyone);
}
