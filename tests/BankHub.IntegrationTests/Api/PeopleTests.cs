using System.Net;
using System.Text.Json.Nodes;

namespace BankHub.IntegrationTests.Api;

/// <summary>What callers and persons may do to a payment, and what each does to its rows.</summary>
public sealed class PeopleTests(HubFixture hub) : IClassFixture<HubFixture>
{
    [Fact]
    public async Task A_payment_that_waits_is_cancelled_and_leaves_the_queue()
    {
        var client = hub.Client(TestKeys.Core);
        var id = await Samples.SubmitAsync(client, 1);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(TestKeys.Core, id, "cancel")).Status);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(TestKeys.Core, id, "cancel")).Status);
        Assert.Equal("Cancelled", await StateAsync(id));
        Assert.Equal(0L, await hub.CountAsync($"select count(*) from work where payment_id = '{id}'"));
        var events = await hub.Client(TestKeys.Core).GetStringAsync($"/v1/payments/{id}/events");
        Assert.Equal(["intake", "cancel"], JsonNode.Parse(events)!.AsArray().Select(e => (string)e!["cause"]!));
    }

    [Fact]
    public async Task A_sealed_message_is_voided_and_its_other_payments_wait_again()
    {
        var first = await Samples.SubmitAsync(hub.Client(TestKeys.Core), 2);
        var second = await Samples.SubmitAsync(hub.Client(TestKeys.Core), 3);
        var message = await SealAsync("Sealed", first, second);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(TestKeys.Core, first, "cancel")).Status);
        Assert.Equal("Cancelled", await StateAsync(first));
        Assert.Equal("Scheduled", await StateAsync(second));
        Assert.Equal(1L, await hub.CountAsync($"select count(*) from outbound where id = '{message}' and state = 'Voided'"));
        Assert.Equal(0L, await hub.CountAsync($"select count(*) from work where payment_id = '{first}'"));
        Assert.Equal(1L, await hub.CountAsync($"select count(*) from work where payment_id = '{second}'"));
    }

    [Fact]
    public async Task What_was_sent_is_recalled_by_a_case_and_never_voided()
    {
        var id = await Samples.SubmitAsync(hub.Client(TestKeys.Core), 4);
        var message = await SealAsync("Sent", id);
        var (status, body) = await PostAsync(TestKeys.Core, id, "cancel");
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal("urn:bankhub:problem:already-sent", (string)body["type"]!);
        Assert.Equal((string)body["caseId"]!, (string)(await PostAsync(TestKeys.Core, id, "cancel")).Body["caseId"]!);
        Assert.Equal(1L, await hub.CountAsync($"select count(*) from payment_case where payment_id = '{id}' and kind = 'recall'"));
        Assert.Equal(1L, await hub.CountAsync($"select count(*) from outbound where id = '{message}' and state = 'Sent'"));
    }

    [Fact]
    public async Task Two_persons_end_a_doubt_and_one_person_never_does()
    {
        var id = await Samples.SubmitAsync(hub.Client(TestKeys.Core), 5);
        await SealAsync("InDoubt", id);
        var version = (int)(await GetAsync(id))["version"]!;
        Assert.Equal(HttpStatusCode.Conflict, (await ResolveAsync(TestKeys.Alice, id, "reached", version + 1)).Status);
        Assert.Equal(HttpStatusCode.Accepted, (await ResolveAsync(TestKeys.Alice, id, "reached", version)).Status);
        Assert.Equal("second-person", await RuleAsync(TestKeys.Alice, id, "reached", version));
        Assert.Equal("disagreement", await RuleAsync(TestKeys.Bob, id, "neverLeft", version));
        Assert.Equal("not-silent", await RuleAsync(TestKeys.Bob, id, "taken", version));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ResolveAsync(TestKeys.Bob, id, "paid", version)).Status);
        Assert.Equal("InDoubt", await StateAsync(id));
        Assert.Equal(HttpStatusCode.OK, (await ResolveAsync(TestKeys.Bob, id, "reached", version)).Status);
        Assert.Equal("Sent", await StateAsync(id));
        Assert.Equal(1L, await hub.CountAsync($"select count(*) from event where payment_id = '{id}' and actor = 'alice, bob'"));
        Assert.Equal("not-in-doubt", await RuleAsync(TestKeys.Bob, id, "reached", version));
        Assert.Equal("news", await RuleAsync(TestKeys.Bob, id, "refused", (int)(await GetAsync(id))["version"]!));
    }

    [Fact]
    public async Task A_connection_is_paused_and_resumed_and_both_are_told()
    {
        var alice = hub.Client(TestKeys.Alice);
        Assert.Equal(HttpStatusCode.OK, (await alice.PostAsync("/v1/connections/first-coast/pause", null)).StatusCode);
        Assert.Contains("\"paused\":true", await alice.GetStringAsync("/v1/connections"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await alice.PostAsync("/v1/connections/first-coast/resume", null)).StatusCode);
        var alarms = await alice.GetStringAsync("/v1/alarms");
        Assert.Contains("alice paused the connection", alarms, StringComparison.Ordinal);
        Assert.Contains("alice resumed the connection", alarms, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await alice.PostAsync("/v1/connections/nowhere/pause", null)).StatusCode);
    }

    [Fact]
    public async Task What_a_restore_paused_takes_two_people_and_no_machine_to_resume()
    {
        const string Resume = "/v1/connections/first-coast/resume";
        await using (var command = hub.Source.CreateCommand(
            """
            insert into connection_state (connection, paused, changed_by, changed_at) values ('first-coast', true, 'restored', now())
            on conflict (connection) do update set paused = true, changed_by = 'restored'
            """))
        {
            await command.ExecuteNonQueryAsync();
        }

        var (alice, bob) = (hub.Client(TestKeys.Alice), hub.Client(TestKeys.Bob));
        Assert.Equal(HttpStatusCode.OK, (await alice.PostAsync("/v1/connections/first-coast/pause", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await alice.PostAsync(Resume, null)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await alice.PostAsync(Resume, null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await hub.Client(TestKeys.Core).PostAsync(Resume, null)).StatusCode);
        Assert.Equal(1L, await hub.CountAsync("select count(*) from connection_state where connection = 'first-coast' and paused"));
        Assert.Equal(HttpStatusCode.OK, (await bob.PostAsync(Resume, null)).StatusCode);
        Assert.Equal(0L, await hub.CountAsync("select count(*) from connection_state where connection = 'first-coast' and paused"));
        Assert.Contains("alice, bob resumed the connection", await alice.GetStringAsync("/v1/alarms"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_neither_repeat_nor_skip_while_payments_come_in()
    {
        var client = hub.Client(TestKeys.Core);
        var there = new List<string>();
        for (var i = 0; i < 25; i++)
        {
            there.Add(await Samples.SubmitAsync(client, 100 + i));
        }

        var seen = new List<string>();
        for (string? cursor = null; ;)
        {
            var path = $"/v1/payments?limit=4&connection=first-coast-free{(cursor is null ? "" : $"&cursor={cursor}")}";
            var page = JsonNode.Parse(await client.GetStringAsync(path))!;
            seen.AddRange(page["items"]!.AsArray().Select(p => (string)p!["id"]!));
            await Samples.SubmitAsync(client, 200 + seen.Count);
            if ((cursor = (string?)page["next"]) is null)
            {
                break;
            }
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(there.Except(seen));
    }

    [Fact]
    public async Task An_account_is_found_by_its_number_and_stands_in_no_column()
    {
        var client = hub.Client(TestKeys.Core);
        var id = await Samples.SubmitAsync(client, 654321);
        var found = JsonNode.Parse(await client.GetStringAsync("/v1/payments?account=100654321"))!["items"]!.AsArray();
        Assert.Equal(id, (string)Assert.Single(found)!["id"]!);
        Assert.Equal(0L, await hub.CountAsync("select count(*) from payment p where p::text like '%100654321%'"));
        Assert.Equal(0L, await hub.CountAsync(
            "select count(*) from event e where e::text like '%100654321%' or position('100654321'::bytea in e.body) > 0"));
        Assert.Contains("100654321", await client.GetStringAsync($"/v1/payments/{id}/document"), StringComparison.Ordinal);
    }

    // As Seal and Send leave it: the message, its members, and the state that was spread to them.
    private async Task<Guid> SealAsync(string state, params string[] payments)
    {
        var message = Guid.NewGuid();
        var sends = state == "Sealed" ? 0 : 1;
        await ExecuteAsync(
            $"""
            insert into outbound (id, connection, endpoint, product, message_id, part, effect, kind, target, root_id, state, sha256,
                size, members, total, sequence, business_date, value_date, due_at, sends, created_at)
            values ('{message}', 'first-coast-free', 'files-in', 'ach-ppd', '{message:N}', 0, 'Execute', 'file', '{"{}"}', '{message}',
                '{state}', '', 0, {payments.Length}, 1, 1, '2026-01-05', '2026-01-05', now(), {sends}, now())
            """);
        for (var i = 0; i < payments.Length; i++)
        {
            await ExecuteAsync(
                $"""
                insert into attempt values
                    ('{payments[i]}', 1, 'first-coast-free', '{message}', {i}, '{Guid.NewGuid():N}', {Random.Shared.Next()}, now());
                update payment set state = '{state}', attempt = 1 where id = '{payments[i]}';
                delete from work where payment_id = '{payments[i]}';
                """);
        }

        if (state == "InDoubt")
        {
            await ExecuteAsync(
                $"""
                insert into evidence (key, outbound_id, kind, source, at)
                values ('{message}', '{message}', 'Doubt', 'transport', now())
                """);
        }

        return message;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = hub.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string> StateAsync(string id) => (string)(await GetAsync(id))["state"]!;

    private async Task<JsonNode> GetAsync(string id) =>
        JsonNode.Parse(await hub.Client(TestKeys.Core).GetStringAsync($"/v1/payments/{id}"))!;

    private async Task<(HttpStatusCode Status, JsonObject Body)> PostAsync(string key, string id, string what, JsonNode? body = null)
    {
        using var content = body is null ? null : Samples.Json(body);
        using var response = await hub.Client(key).PostAsync($"/v1/payments/{id}/{what}", content);
        return (response.StatusCode, await Samples.ReadAsync(response));
    }

    private Task<(HttpStatusCode Status, JsonObject Body)> ResolveAsync(string key, string id, string outcome, int version) =>
        PostAsync(key, id, "resolve", new JsonObject { ["outcome"] = outcome, ["evidence"] = "the bank's word", ["version"] = version });

    private async Task<string> RuleAsync(string key, string id, string outcome, int version)
    {
        var (status, body) = await ResolveAsync(key, id, outcome, version);
        Assert.Equal(HttpStatusCode.Conflict, status);
        return ((string)body["type"]!)["urn:bankhub:problem:".Length..];
    }
}
