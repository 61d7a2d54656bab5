using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Watch;

/// <summary>A payment that cannot be sealed harms no neighbour and is not silent.</summary>
public sealed class UnsealableTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Theory]
    [InlineData("update payment set frozen = true where id = $1")]
    [InlineData("update payment set created_at = created_at + interval '1 second' where id = $1")]
    [InlineData("update payment set state = 'Held' where id = $1")]
    [InlineData("update payment set version = 0 where id = $1")]
    [InlineData("insert into event (payment_id, version, at, state, actor, cause, hash) select id, 2, updated_at, 'Sealed', '', '', '' "
        + "from payment where id = $1")]
    public async Task One_that_can_never_be_claimed_is_put_aside_with_an_alarm_and_other_groups_are_sealed(string harm)
    {
        await using var calm = await CalmHub.StartAsync(database);
        var (poison, healthy) = (await calm.PayAsync(files: true), await calm.PayAsync(files: true));
        await calm.Hub.SqlAsync(harm.Replace("$1", $"'{poison}'", StringComparison.Ordinal));
        await calm.Hub.SqlAsync(
            $"update work set group_key = 'poison', due_at = due_at - interval '1 minute' where payment_id = '{poison}'");

        await SealAsync(calm);
        await AssertAsideAsync(calm, poison, healthy);

        await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(15));
        await SealAsync(calm);
        await AssertAsideAsync(calm, poison, healthy);
    }

    [Fact]
    public async Task One_at_which_sealing_fails_is_put_aside_with_an_alarm_and_its_own_group_is_sealed_without_it()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var payments = new List<Guid>();
        for (var i = 0; i < 7; i++)
        {
            payments.Add(await calm.PayAsync(files: true));
        }

        var poison = payments[3];
        await calm.Hub.SqlAsync(
            $"""
            insert into attempt (payment_id, no, connection, outbound_id, position, instruction_id, number, sealed_at)
            values ('{poison}', 1, 'lab-files', gen_random_uuid(), 0, 'taken', -1, now())
            """);

        await SealAsync(calm);
        await AssertAsideAsync(calm, poison, [.. payments.Where(p => p != poison)]);
        Assert.True(await calm.OneAsync<long>("select count(*) from outbound") < 6);
    }

    [Fact]
    public async Task One_at_which_sealing_is_too_slow_is_put_aside_and_tried_again()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var payments = new[] { await calm.PayAsync(files: true), await calm.PayAsync(files: true), await calm.PayAsync(files: true) };
        await calm.Hub.SqlAsync(
            $"""
            create function too_slow() returns trigger language plpgsql as $$ begin
              if new.payment_id = '{payments[0]}' then raise exception 'time' using errcode = '57014'; end if; return new; end $$;
            create trigger too_slow before insert on attempt for each row execute function too_slow()
            """);
        try
        {
            await SealAsync(calm);
            await AssertAsideAsync(calm, payments[0], payments[1..]);
        }
        finally
        {
            await calm.Hub.SqlAsync("drop function too_slow cascade");
        }

        await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(15));
        await SealAsync(calm);
        Assert.Equal(3, await calm.OneAsync<long>("select count(*) from payment where state = 'Sealed'"));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task What_is_due_and_not_sealed_for_five_minutes_raises_one_alarm_unless_people_paused_it(bool paused, long alarms)
    {
        await using var calm = await CalmHub.StartAsync(database);
        await calm.PayAsync(files: true);
        await calm.PayAsync(files: true);
        await WatchAsync(calm);
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from alarm"));
        if (paused)
        {
            await calm.Hub.SqlAsync("insert into connection_state (connection, paused) values ('lab-files', true)");
        }

        await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(6));
        await WatchAsync(calm);
        await WatchAsync(calm);
        Assert.Equal(alarms, await calm.OneAsync<long>("select count(*) from alarm where rule = 'not-sealed-in-time'"));
    }

    private static async Task AssertAsideAsync(CalmHub calm, Guid poison, params Guid[] healthy)
    {
        var went = await calm.OneAsync<Guid[]>("select coalesce(array_agg(id), '{}') from payment where state = 'Sealed'");
        Assert.Equal(healthy.Order(), went.Order());
        Assert.True(await calm.OneAsync<bool>($"select due_at > hub_now() from work where payment_id = '{poison}'"));
        Assert.Equal(poison.ToString(), await calm.OneAsync<string>("select string_agg(subject, ' ') from alarm"));
    }

    private static async Task SealAsync(CalmHub calm)
    {
        var seal = calm.Hub.Node(0).Single(s => s.Name == "seal");
        for (var passes = 0; passes < 20 && await seal.RunOnceAsync(default); passes++)
        {
        }
    }

    private static async Task WatchAsync(CalmHub calm)
    {
        foreach (var watch in calm.Hub.Node(0).Where(s => s.Name == "watch"))
        {
            await watch.RunOnceAsync(default);
        }
    }
}
