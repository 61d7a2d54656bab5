using BankHub.Hub.Steps;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Watch;

/// <summary>News on their way to the members of messages: neither a large message nor a broken one holds the others up.</summary>
public sealed class SpreadTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private const int Large = 1200;

    [Fact]
    public async Task A_large_message_takes_turns_with_its_neighbours()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var (large, small) = (await SealAsync(calm), await SealAsync(calm));
        await calm.Hub.SqlAsync(
            $"""
            update outbound set members = {Large + 1} where id = '{large}';
            insert into attempt (payment_id, no, connection, outbound_id, position, instruction_id, number, sealed_at)
            select gen_random_uuid(), 1, 'lab-requests', '{large}', n, 'large-' || n, -n, now() from generate_series(1, {Large}) n
            """);
        await NewsAsync(calm, large, small);

        Assert.True(await Spread(calm).RunOnceAsync(default));
        Assert.True(await Spread(calm).RunOnceAsync(default));
        Assert.Equal(large, await calm.OneAsync<Guid>("select outbound_id from spread"));

        await calm.RunAsync();
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from spread"));
    }

    [Fact]
    public async Task Only_the_message_that_cannot_be_folded_is_pushed_back()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var (first, broken, last) = (await SealAsync(calm), await SealAsync(calm), await SealAsync(calm));
        await calm.Hub.SqlAsync(
            $"insert into evidence (key, outbound_id, kind, source, at) values ('broken', '{broken}', 'Nonsense', 'transport', now())");
        await NewsAsync(calm, first, broken, last);

        await Assert.ThrowsAnyAsync<Exception>(() => Spread(calm).RunOnceAsync(default));
        Assert.Equal(broken, await calm.OneAsync<Guid>("select outbound_id from spread where at > hub_now()"));

        Assert.True(await Spread(calm).RunOnceAsync(default));
        Assert.Equal(broken, await calm.OneAsync<Guid>("select outbound_id from spread where (select count(*) from spread) = 1"));
    }

    [Fact]
    public async Task What_is_too_slow_to_carry_holds_no_other_message_up_and_is_told()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var (slow, last) = (await SealAsync(calm), await SealAsync(calm));
        await NewsAsync(calm, slow, last);
        await calm.Hub.SqlAsync(
            $"""
            create function too_slow() returns trigger language plpgsql as $$ begin
              if old.outbound_id = '{slow}' then raise exception 'time' using errcode = '57014'; end if; return old; end $$;
            create trigger too_slow before delete on spread for each row execute function too_slow()
            """);
        try
        {
            await Assert.ThrowsAnyAsync<Exception>(() => Spread(calm).RunOnceAsync(default));
            Assert.True(await Spread(calm).RunOnceAsync(default));
        }
        finally
        {
            await calm.Hub.SqlAsync("drop function too_slow cascade");
        }

        Assert.Equal(slow, await calm.OneAsync<Guid>("select outbound_id from spread where at > hub_now() + interval '5 minutes'"));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from spread"));
        Assert.Equal("news-not-carried", await calm.OneAsync<string>("select string_agg(rule, ' ') from alarm"));
    }

    [Fact]
    public async Task An_outage_is_charged_to_no_message()
    {
        await using var calm = await CalmHub.StartAsync(database);
        await NewsAsync(calm, await SealAsync(calm), await SealAsync(calm));
        await calm.Hub.SqlAsync(
            """
            create function full_disk() returns trigger language plpgsql as
              $$ begin raise exception 'no space left' using errcode = '53100'; end $$;
            create trigger full_disk before delete on spread execute function full_disk()
            """);
        try
        {
            await Assert.ThrowsAnyAsync<Exception>(() => Spread(calm).RunOnceAsync(default));
        }
        finally
        {
            await calm.Hub.SqlAsync("drop function full_disk cascade");
        }

        Assert.Equal(2, await calm.OneAsync<long>("select count(*) from spread where at < hub_now()"));
    }

    private static IStep Spread(CalmHub calm) => calm.Hub.Node(0).Single(s => s.Name == "spread");

    private static async Task<Guid> SealAsync(CalmHub calm)
    {
        var payment = await calm.PayAsync(files: false);
        await calm.Hub.Node(0).Single(s => s.Name == "seal").RunOnceAsync(default);
        return await calm.OneAsync<Guid>($"select outbound_id from attempt where payment_id = '{payment}'");
    }

    // The first one has waited longest.
    private static async Task NewsAsync(CalmHub calm, params Guid[] messages)
    {
        foreach (var (index, message) in messages.Index())
        {
            await calm.Hub.SqlAsync(
                $"insert into spread values ('{message}', 0, 'test', hub_now() - interval '{messages.Length - index} minutes')");
        }
    }
}
