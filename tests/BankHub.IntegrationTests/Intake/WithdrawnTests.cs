using System.Net;
using BankHub.Hub.Intake;
using BankHub.IntegrationTests.Api;
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
        for (var i = 0; i < 400 && await hub.CountAsync("select count(*) from pg_locks where not granted") == 0; i++)
            await Task.Delay(25);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(client, 2, "waiting"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await begun);
        await holder.CommitAsync();
        await Samples.SubmitAsync(client, 3, "after");

        Assert.Equal(1, await hub.CountAsync("select count(*) from payment where idempotency_key = 'begun'"));
        Assert.Equal(0, await hub.CountAsync("select count(*) from payment where idempotency_key = 'waiting'"));
        Assert.Equal(HttpStatusCode.Accepted, await StatusAsync(client, 2, "waiting"));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, int number, string key)
    {
        using var request = Samples.Post(key, Samples.Credit(number, "first-coast-free"));
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
