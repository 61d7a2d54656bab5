using System.Text.Json.Nodes;

namespace BankHub.IntegrationTests.Api;

public sealed class FinalityTests(HubFixture hub) : IClassFixture<HubFixture>
{
    [Fact]
    public async Task A_settled_payment_says_until_when_it_may_come_back_and_a_waiting_one_does_not()
    {
        var client = hub.Client(TestKeys.Core);
        var id = await Samples.SubmitAsync(client, 1);
        Assert.Null((await ReadAsync(client, id))["finality"]);

        await SettleAsync(id);
        var finality = (await ReadAsync(client, id))["finality"]!.AsArray();
        Assert.Equal("""[{"date":"2026-01-07","basis":"return-deadline"}]""", finality.ToJsonString());

        await SqlAsync($"update payment set state = 'Returned' where id = '{id}'");
        Assert.NotNull((await ReadAsync(client, id))["finality"]);
    }

    private static async Task<JsonObject> ReadAsync(HttpClient client, string id) =>
        JsonNode.Parse(await client.GetStringAsync($"/v1/payments/{id}"))!.AsObject();

    private Task SettleAsync(string id) => SqlAsync(
        $"""
        insert into attempt (payment_id, no, connection, outbound_id, position, instruction_id, number, sealed_at)
          values ('{id}', 1, 'first-coast-free', '{id}', 0, 'i', 1, now());
        insert into evidence (key, outbound_id, payment_id, attempt, kind, booking_date, source, at)
          values ('k', '{id}', '{id}', 1, 'Settled', '2026-01-05', 'bank', now());
        update payment set state = 'Settled', attempt = 1 where id = '{id}'
        """);

    private async Task SqlAsync(string sql)
    {
        await using var command = hub.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
