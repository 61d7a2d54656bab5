using System.Net;

namespace BankHub.IntegrationTests.Api;

/// <summary>A parked message that cannot go again is voided by a person, unless something that moves money may have left.</summary>
public sealed class ParkedVoidTests(HubFixture hub) : IClassFixture<HubFixture>
{
    [Theory]
    [InlineData("answer-not-understood", "Parked", "null", true)]
    [InlineData("answer-not-understood", "Parked", "now()", false)]
    [InlineData("answer-not-understood", "InDoubt", "null", false)]
    [InlineData("in-doubt", "Parked", "null", false)]
    public async Task Only_where_no_step_that_moves_money_ever_left(string rule, string state, string firstSent, bool voided)
    {
        var (root, parked) = (Guid.NewGuid(), Guid.NewGuid());
        await RunAsync(Outbound(root, root, "Prepare", "Parked", "now()"));
        await RunAsync(Outbound(Guid.NewGuid(), root, "Execute", state, firstSent));
        await RunAsync(
            $"""
            insert into parked (id, kind, subject, connection, rule, reason, opened_at)
            values ('{parked}', 'outbound', '{root}', 'first-coast', '{rule}', 'a test', now())
            """);

        using var answer = await hub.Client(TestKeys.Alice).PostAsync($"/v1/parked/{parked}/retry", Samples.Json("{}"));

        Assert.Equal(voided, answer.IsSuccessStatusCode);
        Assert.True(voided || answer.StatusCode == HttpStatusCode.Conflict, answer.StatusCode.ToString());
        Assert.Equal(
            voided ? 2L : 0L, await hub.CountAsync($"select count(*) from outbound where root_id = '{root}' and state = 'Voided'"));
    }

    private static string Outbound(Guid id, Guid root, string effect, string state, string firstSent) =>
        $"""
        insert into outbound (id, connection, endpoint, message_id, part, effect, kind, target, root_id, state, sha256, size, members,
            total, sequence, business_date, value_date, due_at, created_at, first_sent_at)
        values ('{id}', 'first-coast', 'inbound', '{id:N}', 0, '{effect}', 'file', 'x', '{root}', '{state}', '', 0, 0,
            0, 1, now(), now(), now() + interval '1 day', now(), {firstSent})
        """;

    private async Task RunAsync(string sql)
    {
        await using var command = hub.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
