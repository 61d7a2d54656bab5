using BankHub.Host.Running;
using BankHub.Hub.Steps;
using BankHub.IntegrationTests.Simulation;
using Npgsql;

namespace BankHub.IntegrationTests.Decode;

/// <summary>A message that ends every process that reads it is put aside; an outage of the database is charged to nobody.</summary>
public sealed class PoisonTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Fact]
    public async Task A_message_that_kills_its_reader_is_parked_with_an_alarm_and_its_neighbours_are_read()
    {
        await using var calm = await CalmHub.StartAsync(database);
        for (var i = 0; i < 3; i++)
        {
            await calm.Hub.CallAsync($"good{i}", $"ACCEPTED|NOBODY{i}");
        }

        await calm.Hub.CallAsync("poison", "POISON|X");
        for (var death = 0; death < 8; death++)
        {
            // Whoever reads the poison dies of it, alone or among others.
            await calm.RunAsync(async point => point == "decode.chunk" && await calm.OneAsync<bool>(
                """
                select exists (select from inbound i join inbound_key k on k.inbound_id = i.id
                  where k.key = 'poison' and i.state = 'Received' and i.lease_until > hub_now())
                """));
            await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(40));
        }

        Assert.Equal(3, await calm.OneAsync<long>("select count(*) from inbound where state = 'Decoded'"));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from inbound where state = 'Parked' and tries = 6"));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from parked where kind = 'inbound' and rule = 'adapter-failed'"));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from alarm where rule = 'adapter-failed'"));
    }

    [Theory]
    [InlineData("55P03")]
    [InlineData("57014")]
    [InlineData("53100")]
    public async Task What_the_database_lacks_for_a_while_is_no_fault_of_the_message(string lack)
    {
        await using var calm = await CalmHub.StartAsync(database);
        await calm.Hub.CallAsync("one", "ACCEPTED|NOBODY");
        for (var time = 0; time < 8; time++)
        {
            await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(10));
            await Assert.ThrowsAsync<PostgresException>(() => calm.RunAsync(point => point == "decode.applying"
                ? throw new PostgresException("not now", "ERROR", "ERROR", lack)
                : Task.FromResult(false)));
        }

        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from parked"));
        await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(10));
        await calm.RunAsync();
        Assert.Equal("Decoded", await calm.OneAsync<string>("select state from inbound"));
    }

    [Fact]
    public async Task A_message_that_alone_is_too_slow_ten_times_is_parked_with_an_alarm_and_its_neighbours_are_read_at_once()
    {
        await using var calm = await CalmHub.StartAsync(database);
        foreach (var (id, name) in new[] { ("good1", "NOBODY1"), ("poison", "POISON"), ("good2", "NOBODY2") })
        {
            await calm.Hub.CallAsync(id, $"ACCEPTED|{name}");
        }

        await calm.Hub.SqlAsync(
            """
            create function too_slow() returns trigger language plpgsql as $$ begin
              if 'instruction:POISON' = any(new.refs) then raise exception 'time' using errcode = '57014'; end if; return new; end $$;
            create trigger too_slow before insert on orphan for each row execute function too_slow()
            """);
        try
        {
            for (var time = 0; time < 12; time++)
            {
                await DecodeAsync(calm);
                Assert.Equal(time == 0 ? 0 : 2, await calm.OneAsync<long>("select count(*) from inbound where state = 'Decoded'"));
                Assert.Equal(time < 10 ? 0 : 1, await calm.OneAsync<long>("select count(*) from parked where rule = 'too-slow'"));
                await calm.Hub.AdvanceAsync(time == 0 ? TimeSpan.FromSeconds(3) : TimeSpan.FromMinutes(10));
            }
        }
        finally
        {
            await calm.Hub.SqlAsync("drop function too_slow cascade");
        }

        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from inbound where state = 'Parked'"));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from alarm where rule = 'too-slow' and severity = 'high'"));
    }

    [Fact]
    public async Task A_lease_that_is_returned_at_an_orderly_end_counts_as_no_try()
    {
        await using var calm = await CalmHub.StartAsync(database);
        await calm.Hub.CallAsync("one", "ACCEPTED|NOBODY");
        for (var deploy = 0; deploy < 8; deploy++)
        {
            await calm.RunAsync(point => Task.FromResult(point == "decode.applying"));
            await Leases.ReturnAsync(calm.Hub.Database, calm.Hub.Part<Node>());
        }

        await calm.RunAsync();
        Assert.Equal("Decoded", await calm.OneAsync<string>("select state from inbound"));
        Assert.Equal(1, await calm.OneAsync<int>("select tries from inbound"));
    }

    // As a node does: a lane that fails goes on with what is next.
    private static async Task DecodeAsync(CalmHub calm)
    {
        foreach (var step in calm.Hub.Node(0).Where(s => s.Name == "decode"))
        {
            for (var works = true; works;)
            {
                try
                {
                    works = await step.RunOnceAsync(default);
                }
                catch (PostgresException)
                {
                    // What it failed at has its lease for a while.
                }
            }
        }
    }
}
