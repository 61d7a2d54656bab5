using System.Net;
using System.Text.Json.Nodes;

namespace BankHub.IntegrationTests.Api;

/// <summary>A person closes a case that nothing closes by itself, and the payment's history tells it.</summary>
public sealed class CaseTests(HubFixture hub) : IClassFixture<HubFixture>
{
    [Theory]
    [InlineData("conflict:BookedTwice", 2)]
    [InlineData("correction", null)]
    [InlineData("disputed", null)]
    [InlineData("cancellation-refused", null)]
    [InlineData("unknown-to-the-bank", null)]
    public async Task A_case_is_closed_once_with_a_reason_and_the_history_tells_it(string kind, int? weight)
    {
        var (payment, id) = await OpenAsync(kind, weight: weight);
        var (status, _) = await CloseAsync(TestKeys.Bob, id, "Called the bank about DE89370400440532013000: settled", weight);
        Assert.Equal(HttpStatusCode.OK, status);
        var closed = await CaseAsync(id, "closed");
        Assert.Equal(("Closed", "bob"), ((string)closed!["state"]!, (string)closed["closedBy"]!));
        Assert.Equal("Called the bank about ****3000: settled", (string)closed["note"]!);
        Assert.Null(await CaseAsync(id, "open"));

        var events = (await GetAsync($"/v1/payments/{payment}/events")).AsArray();
        var last = events[^1]!;
        Assert.Equal(("case-closed", "bob", "Scheduled"), ((string)last["cause"]!, (string)last["actor"]!, (string)last["state"]!));
        Assert.Equal((id, kind), ((string)last["detail"]!["case"]!, (string)last["detail"]!["kind"]!));
        Assert.Equal("Called the bank about ****3000: settled", (string)last["detail"]!["note"]!);
        Assert.Equal("not-open", await RuleAsync(id, weight));
        Assert.Equal(events.Count, (await GetAsync($"/v1/payments/{payment}/events")).AsArray().Count);
    }

    [Fact]
    public async Task What_was_not_seen_or_closes_itself_or_is_about_to_be_asked_stays_open()
    {
        var (_, seen) = await OpenAsync("conflict:BookedTwice", weight: 3);
        Assert.Equal("weight", await RuleAsync(seen, 2));
        Assert.Equal("weight", await RuleAsync(seen, null));
        var (_, itself) = await OpenAsync("conflict:ReturnsUnclear", weight: 1);
        Assert.Equal("closes-itself", await RuleAsync(itself, 1));
        var (_, recall) = await OpenAsync("recall");
        Assert.Equal("not-asked", await RuleAsync(recall, null));
        Assert.Equal(3L, await hub.CountAsync($"select count(*) from payment_case where id in ('{seen}', '{itself}', '{recall}') "
            + "and state = 'Open' and note is null"));
    }

    [Fact]
    public async Task A_recall_that_people_closed_leaves_nothing_parked_and_is_opened_by_the_next_cancellation()
    {
        var (payment, id) = await OpenAsync("recall", "ForPeople");
        await ExecuteAsync(
            $"""
            insert into outbound (id, connection, endpoint, product, message_id, part, effect, kind, target, root_id, state, sha256,
                size, members, total, sequence, business_date, value_date, due_at, sends, first_sent_at, created_at)
            values ('{id}', 'first-coast-free', 'files-in', 'ach-ppd', '{id}', 0, 'Execute', 'file', '{"{}"}', '{id}',
                'Sent', '', 0, 1, 1, 1, '2026-01-05', '2026-01-05', now(), 1, now(), now());
            insert into attempt values ('{payment}', 1, 'first-coast-free', '{id}', 0, '{id}', {Random.Shared.Next()}, now());
            update payment set state = 'Sent', attempt = 1 where id = '{payment}';
            delete from work where payment_id = '{payment}';
            insert into parked (id, kind, subject, connection, rule, reason, opened_at)
            values (gen_random_uuid(), 'payment', '{payment}', 'first-coast-free', 'recall-for-people', 'call it', now());
            """);
        Assert.Equal(HttpStatusCode.OK, (await CloseAsync(TestKeys.Alice, id, "the bank will not")).Status);
        Assert.Equal(0L, await hub.CountAsync($"select count(*) from parked where subject = '{payment}' and state = 'Open'"));

        using var again = await hub.Client(TestKeys.Core).PostAsync($"/v1/payments/{payment}/cancel", null);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal(id, (string)(await Samples.ReadAsync(again))["caseId"]!);
        var opened = await CaseAsync(id, "open");
        Assert.Equal(("Open", 2, null), ((string)opened!["state"]!, (int)opened["openings"]!, (string?)opened["note"]));
    }

    [Fact]
    public async Task Only_persons_who_see_it_close_a_case_and_only_with_a_reason()
    {
        var (_, id) = await OpenAsync("disputed");
        Assert.Equal(HttpStatusCode.Forbidden, (await CloseAsync(TestKeys.Robot, id, "done")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await CloseAsync(TestKeys.Core, id, "done")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await CloseAsync(TestKeys.Bob, id, " ")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await CloseAsync(TestKeys.Bob, Guid.NewGuid().ToString(), "done")).Status);
        using var list = await hub.Client(TestKeys.Bob).GetAsync("/v1/cases?state=other");
        Assert.Equal(HttpStatusCode.BadRequest, list.StatusCode);
        Assert.Equal("Open", (string)(await CaseAsync(id, "open"))!["state"]!);
    }

    private async Task<(string Payment, string Case)> OpenAsync(string kind, string state = "Open", int? weight = null)
    {
        var payment = await Samples.SubmitAsync(hub.Client(TestKeys.Core), Random.Shared.Next(1_000_000));
        var id = Guid.NewGuid().ToString();
        var key = kind == "recall" ? $"recall:{payment}:1" : id;
        await ExecuteAsync(
            $"""
            insert into payment_case (id, key, payment_id, attempt, caller, kind, state, weight, opened_at)
            values ('{id}', '{key}', '{payment}', 1, 'core', '{kind}', '{state}', {weight?.ToString() ?? "null"}, now())
            """);
        return (payment, id);
    }

    private async Task<string> RuleAsync(string id, int? weight)
    {
        var (status, body) = await CloseAsync(TestKeys.Bob, id, "done", weight);
        Assert.Equal(HttpStatusCode.Conflict, status);
        return ((string)body["type"]!)["urn:bankhub:problem:".Length..];
    }

    private async Task<(HttpStatusCode Status, JsonObject Body)> CloseAsync(string key, string id, string note, int? weight = null)
    {
        using var content = Samples.Json(new JsonObject { ["note"] = note, ["weight"] = weight });
        using var response = await hub.Client(key).PostAsync($"/v1/cases/{id}/close", content);
        return (response.StatusCode, await Samples.ReadAsync(response));
    }

    private async Task<JsonNode?> CaseAsync(string id, string state) =>
        (await GetAsync($"/v1/cases?limit=500&state={state}"))["items"]!.AsArray().SingleOrDefault(c => (string)c!["id"]! == id);

    private async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await hub.Client(TestKeys.Alice).GetStringAsync(path))!;

    private async Task ExecuteAsync(string sql)
    {
        await using var command = hub.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
