using System.Net;
using System.Text.Json.Nodes;
using BankHub.Hub.Intake;
using BankHub.IntegrationTests.Api;
using BankHub.IntegrationTests.Proof;
using Npgsql;

namespace BankHub.IntegrationTests.Intake;

/// <summary>A payment whose call was told to come again is not stored behind its back, unless that had begun.</summary>
public sealed class WithdrawnTests(HubFixture hub) : IClassFixture<HubFixture>
{
    [Fact]
    public async Task What_still_waits_when_its_call_gives_up_is_never_stored()
    {
        var node = await hub.AddNodeAsync(
            "stalled", o => o with { Intake = new IntakeOptions { Inserters = 1, Patience = TimeSpan.FromSeconds(1) } });
        var client = hub.Client(TestKeys.Core, node);
        await using var connection = await hub.Source.OpenConnectionAsync();
        await using var holder = await connection.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("lock table payment in share row exclusive mode", connection, holder))
            await hold.ExecuteNonQueryAsync();

        var begun = StatusAsync(client, 1, "begun");
        await SomebodyWaitsAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(client, 2, "waiting"));
        Assert.Equal(HttpStatusCode.Conflict, await begun);
        await holder.CommitAsync();
        await Samples.SubmitAsync(client, 3, "after");

        Assert.Equal(1, await hub.CountAsync("select count(*) from payment where idempotency_key = 'begun'"));
        Assert.Equal(0, await hub.CountAsync("select count(*) from payment where idempotency_key = 'waiting'"));
        Assert.Equal(HttpStatusCode.Accepted, await StatusAsync(client, 2, "waiting"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task While_a_call_is_being_stored_its_key_is_told_to_ask_again_on_every_node_and_is_stored_once(bool isElsewhere)
    {
        var intake = new IntakeOptions { Inserters = 1, Patience = TimeSpan.FromSeconds(1) };
        var client = hub.Client(TestKeys.Core, await hub.AddNodeAsync($"first-{isElsewhere}", o => o with { Intake = intake }));
        var other = isElsewhere
            ? hub.Client(TestKeys.Core, await hub.AddNodeAsync($"second-{isElsewhere}", o => o with { Intake = intake }))
            : client;
        var key = $"asked-again-{isElsewhere}";
        await using var connection = await hub.Source.OpenConnectionAsync();
        await using var holder = await connection.BeginTransactionAsync();

        // The first call stands before its insert, in mid-transaction.
        await using (var hold = new NpgsqlCommand("lock table work in share row exclusive mode", connection, holder))
            await hold.ExecuteNonQueryAsync();
        var first = AskAsync(client, 10, key);
        await SomebodyWaitsAsync();

        const string again = "409 idempotency-key-under-way 1";
        Assert.Equal(again, await AskAsync(other, 10, key));
        // Another body under the key: whether that is refused shows when the first one is stored.
        Assert.Equal(again, await AskAsync(other, 11, key));
        Assert.Equal(again, await first);
        await holder.CommitAsync();

        Assert.Equal("202 ", (await AskAsync(other, 10, key))[..4]);
        Assert.Equal("422 idempotency-key-taken ", await AskAsync(other, 11, key));
        Assert.Equal(1, await hub.CountAsync($"select count(*) from payment where idempotency_key = '{key}'"));
    }

    // Other tests wait in other databases of the server.
    private Task SomebodyWaitsAsync()
    {
        const string waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
        return Wait.UntilAsync(async () => await hub.CountAsync(waiting) > 0, "a call waits for the lock");
    }

    private static async Task<string> AskAsync(HttpClient client, int number, string key)
    {
        using var request = Samples.Post(key, Samples.Credit(number, "first-coast-free"));
        using var answer = await client.SendAsync(request);
        var problem = (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["type"];
        return $"{(int)answer.StatusCode} {problem?.Split(':')[^1]} {answer.Headers.RetryAfter}";
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, int number, string key)
    {
        using var request = Samples.Post(key, Samples.Credit(number, "first-coast-free"));
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
