using BankHub.IntegrationTests.Simulation;
using Npgsql;

namespace BankHub.IntegrationTests.Watch;

/// <summary>One thing that a bank's watchdog looks at and that is too slow ends none of the others.</summary>
public sealed class SlowWatchTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Fact]
    public async Task A_look_that_meets_the_time_out_of_the_node_leaves_the_others_their_turn()
    {
        await database.EmptyAsync();
        await using var source = NpgsqlDataSource.Create($"{database.ConnectionString};Command Timeout=1");
        await using var hub = SimulatedHub.Create(5, source);
        await hub.FreezeAsync();
        hub.Bank.Heal();
        var calm = new CalmHub(hub);
        var payment = await calm.PayAsync(files: true);
        await calm.RunAsync();
        await calm.PayAsync(files: true);
        await hub.AdvanceAsync(TimeSpan.FromMinutes(6));
        await hub.SqlAsync(
            $"""
            insert into payment_case (id, key, payment_id, attempt, caller, kind, opened_at)
            values (gen_random_uuid(), 'recall', '{payment}', 1, 'lab', 'recall', hub_now());
            create function too_slow() returns trigger language plpgsql as $$ begin perform pg_sleep(20); return new; end $$;
            create trigger too_slow before update on payment_case for each row execute function too_slow()
            """);
        try
        {
            foreach (var watch in hub.Node(0).Where(s => s.Name == "watch"))
            {
                await watch.RunOnceAsync(default);
            }
        }
        finally
        {
            await hub.SqlAsync("drop function too_slow cascade");
        }

        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from alarm where rule = 'not-sealed-in-time'"));
    }
}
