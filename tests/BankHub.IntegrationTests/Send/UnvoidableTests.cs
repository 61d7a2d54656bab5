using BankHub.IntegrationTests.Simulation;
using Npgsql;

namespace BankHub.IntegrationTests.Send;

/// <summary>A message that may not go and cannot be taken back holds up none behind it, and is told.</summary>
public sealed class UnvoidableTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Theory]
    [InlineData("57014")] // Too many members for the time of a statement.
    [InlineData("22000")]
    public async Task One_that_is_too_late_and_cannot_be_voided_waits_behind_the_others(string error)
    {
        await using var calm = await CalmHub.StartAsync(database);
        await calm.PayAsync(files: true);
        await SealAsync(calm);
        var late = await calm.OneAsync<Guid>("select id from outbound");
        await calm.Hub.SqlAsync(
            "update outbound set not_after = hub_now() - interval '1 second', due_at = hub_now() - interval '1 minute'");
        var healthy = await calm.PayAsync(files: true);
        await SealAsync(calm);
        await calm.Hub.SqlAsync(
            $"""
            create function fails() returns trigger language plpgsql as $$ begin
              if new.state = 'Voided' then raise exception 'odd' using errcode = '{error}'; end if; return new; end $$;
            create trigger fails before update on outbound for each row execute function fails()
            """);
        try
        {
            await SendAsync(calm);
        }
        finally
        {
            await calm.Hub.SqlAsync("drop function fails cascade");
        }

        Assert.Equal("Sent", await calm.OneAsync<string>(
            $"select o.state from outbound o join attempt a on a.outbound_id = o.id where a.payment_id = '{healthy}'"));
        Assert.True(await calm.OneAsync<bool>($"select state = 'Sealed' and due_at > hub_now() from outbound where id = '{late}'"));
        Assert.Equal("cannot-be-voided", await calm.OneAsync<string>("select string_agg(rule, ' ') from alarm"));

        // Nothing of it was taken back by halves; once it can be, it is.
        await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(11));
        await SendAsync(calm);
        Assert.Equal("Voided", await calm.OneAsync<string>($"select state from outbound where id = '{late}'"));
    }

    private static Task SealAsync(CalmHub calm) => calm.Hub.Node(0).Single(s => s.Name == "seal").RunOnceAsync(default);

    // As a node does: a lane that fails is run again.
    private static async Task SendAsync(CalmHub calm)
    {
        for (var pass = 0; pass < 4; pass++)
        {
            foreach (var send in calm.Hub.Node(0).Where(s => s.Name == "send"))
            {
                try
                {
                    await send.RunOnceAsync(default);
                }
                catch (PostgresException)
                {
                    // It is logged, and the lane goes on.
                }
            }
        }
    }
}
