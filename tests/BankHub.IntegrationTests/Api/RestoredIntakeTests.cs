using System.Net;
using System.Text.Json.Nodes;

namespace BankHub.IntegrationTests.Api;

/// <summary>What callers hand in after a restore, as if it were new: it may have been sent in the time that was lost.</summary>
public sealed class RestoredIntakeTests(HubFixture hub) : IClassFixture<HubFixture>, IAsyncLifetime
{
    private const string Reason = "hub:may-have-been-sent";
    private static readonly Guid Restore = Guid.NewGuid();

    public Task InitializeAsync() => ExecuteAsync(
        $"""
        delete from orphan; delete from unmatched; delete from connection_state;
        insert into timeline values (true, 'x', hub_now(), '{Restore}') on conflict (only_row) do update set restore = '{Restore}'
        """);

    public Task DisposeAsync() => ExecuteAsync("update timeline set restore = null; delete from connection_state; delete from orphan");

    [Fact]
    public async Task While_the_restore_holds_the_connection_all_is_held_and_belongs_to_what_people_let_go()
    {
        await ExecuteAsync("insert into connection_state values ('first-coast', true, 'restored', hub_now())");
        var held = await PostAsync(1);
        Assert.Equal(("Held", Reason), ((string)held["state"]!, (string)held["reason"]!));
        Assert.False(held.ContainsKey("duplicateOf"));
        Assert.Equal(held.ToJsonString(), (await PostAsync(1)).ToJsonString());
        Assert.Equal(Restore, await OneAsync<Guid>($"select restore from held_by_restore where payment_id = '{held["id"]}'"));
        Assert.Equal(0, await OneAsync<long>($"select count(*) from work where payment_id = '{held["id"]}'"));
        Assert.Equal(Reason, await OneAsync<string>($"select reason from payment where id = '{held["id"]}'"));

        // What looks like a payment that is known is let go by itself alone, with that one named.
        var twin = await PostAsync(1, "twin");
        Assert.Equal((Reason, (string)held["id"]!), ((string)twin["reason"]!, (string)twin["duplicateOf"]!));
        Assert.Equal(0, await OneAsync<long>($"select count(*) from held_by_restore where payment_id = '{twin["id"]}'"));

        // A node of the version before noticed the restore.
        await ExecuteAsync("update timeline set restore = null");
        Assert.Equal(Reason, (string)(await PostAsync(9))["reason"]!);

        await ExecuteAsync("update connection_state set paused = false, changed_by = 'alice, bob'");
        Assert.Equal("Scheduled", (string)(await PostAsync(2))["state"]!);

        // A connection that a person paused holds nothing.
        await ExecuteAsync("update connection_state set paused = true, changed_by = 'alice'");
        Assert.Equal("Scheduled", (string)(await PostAsync(3))["state"]!);
    }

    [Theory]
    [InlineData("orphan", "insert into orphan (key, connection, inbound_id, ordinal, refs, evidence, at, end_to_ends) "
        + "values ('k', 'other', gen_random_uuid(), 0, array[]::text[], '', hub_now(), array['E2E5'])")]
    [InlineData("unmatched", "insert into unmatched (id, entry_id, detail, connection, side, amount, currency, reason, refs, state, "
        + "opened_at, end_to_end) select gen_random_uuid(), gen_random_uuid(), 0, 'other', 'Debit', 1, 'USD', 'x', array[]::text[], "
        + "'Open', hub_now(), 'E2E5'")]
    public async Task After_it_what_a_bank_told_of_nobodys_payment_is_held_and_other_payments_go(string table, string told)
    {
        await ExecuteAsync(told);
        Assert.Equal(Reason, (string)(await PostAsync(5, table))["reason"]!);
        Assert.Equal("Scheduled", (string)(await PostAsync(6 + table.Length, table))["state"]!);

        // Without a restore such news is of somebody else.
        await ExecuteAsync("update timeline set restore = null");
        Assert.NotEqual(Reason, (string?)(await PostAsync(5, $"{table}-2"))["reason"]);
    }

    private async Task<JsonObject> PostAsync(int number, string prefix = "restored")
    {
        using var request = Samples.Post($"{prefix}-{number}", Samples.Credit(number));
        using var response = await hub.Client(TestKeys.Core).SendAsync(request);
        var body = await Samples.ReadAsync(response);
        Assert.True(response.StatusCode == HttpStatusCode.Accepted, body.ToJsonString());
        return body;
    }

    private async Task<T> OneAsync<T>(string sql)
    {
        await using var command = hub.Source.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = hub.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
