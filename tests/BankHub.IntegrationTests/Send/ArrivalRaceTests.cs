using BankHub.IntegrationTests.Simulation;
using Npgsql;

namespace BankHub.IntegrationTests.Send;

/// <summary>The bank's word is taken in while the sender writes what it learnt: neither sees what the other one writes.</summary>
public sealed class ArrivalRaceTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Theory]
    [InlineData("state = 'InDoubt', due_at = 'infinity'")]
    [InlineData("state = 'Sealed', first_sent_at = null")]
    [InlineData("state = 'Parked', first_sent_at = null")]
    public async Task Whichever_commits_first_what_arrived_is_neither_in_doubt_nor_sent_again(string written)
    {
        await using var calm = await CalmHub.StartAsync(database);
        var payment = await calm.PayAsync(files: false);
        foreach (var step in new[] { "seal", "send", "decode" })
        {
            await calm.StepAsync(step);
        }

        await calm.Hub.SqlAsync(
            """
            update outbound set state = 'Sending', sends = 1, first_sent_at = hub_now(), lease_until = hub_now() + interval '1 hour'
            where effect = 'Execute'
            """);
        await using var connection = await database.Source.OpenConnectionAsync();
        await using var sender = await connection.BeginTransactionAsync();
        await using var write = new NpgsqlCommand($"update outbound set {written} where effect = 'Execute'", connection, sender);
        await write.ExecuteNonQueryAsync();

        var name = await calm.OneAsync<string>($"select value from reference where payment_id = '{payment}' and kind = 'instruction'");
        await calm.Hub.CallAsync("taken", $"ACCEPTED|{name}");
        var decoding = Task.Run(() => calm.StepAsync("decode"));
        await WaitsOrEndsAsync(calm, decoding);
        await sender.CommitAsync();
        await decoding;

        Assert.Equal("Decoded", await calm.OneAsync<string>("select state from inbound where kind = 'callback'"));
        Assert.Equal("Sent", await calm.OneAsync<string>("select state from outbound where effect = 'Execute'"));
    }

    private static async Task WaitsOrEndsAsync(CalmHub calm, Task decoding)
    {
        const string waits =
            "select exists (select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database())";
        for (var i = 0; i < 400 && !decoding.IsCompleted && !await calm.OneAsync<bool>(waits); i++)
        {
            await Task.Delay(25);
        }
    }
}
