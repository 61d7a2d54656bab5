using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BankHub.Hub.People.Releases;
using BankHub.Hub.Restore;
using Microsoft.Extensions.DependencyInjection;

namespace BankHub.IntegrationTests.Api;

/// <summary>After a restore many payments are let go through the API: who may say so, and what stands in their history.</summary>
public sealed class ReleaseTests(HubFixture hub) : IClassFixture<HubFixture>
{
    [Fact]
    public async Task One_person_proposes_a_set_and_another_one_confirms_exactly_that()
    {
        var (ids, restore) = await HeldAsync(1, 2, 3);
        var (status, proposal) = await ProposeAsync(TestKeys.Alice, restore);
        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Equal((3, "Proposed", "alice"), ((int)proposal["payments"]!, (string)proposal["state"]!, (string)proposal["proposedBy"]!));
        Assert.Equal("""[{"value":"9.06","currency":"USD"}]""", proposal["totals"]!.ToJsonString());
        var lines = string.Join('\n', ids.Order(StringComparer.Ordinal).Select(id => $"{id} 2"));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines))), (string)proposal["digest"]!);

        var id = (string)proposal["id"]!;
        Assert.Equal("second-person", await RuleAsync(TestKeys.Alice, id, (string)proposal["digest"]!));
        Assert.Equal("digest", await RuleAsync(TestKeys.Bob, id, new string('0', 64)));
        Assert.Equal("done", await RuleAsync(TestKeys.Bob, id, (string)proposal["digest"]!));
        await RunAsync();
        Assert.Equal("done", await RuleAsync(TestKeys.Bob, id, (string)proposal["digest"]!));
        await RunAsync();
        var done = await GetAsync(TestKeys.Bob, $"/v1/releases/{id}");
        Assert.Equal(("Done", 3, "bob"), ((string)done["state"]!, (int)done["released"]!, (string)done["confirmedBy"]!));
        foreach (var payment in ids)
        {
            var events = (await GetAsync(TestKeys.Core, $"/v1/payments/{payment}/events")).AsArray();
            Assert.Equal(["intake", "restored", "release"], events.Select(e => (string)e!["cause"]!));
            Assert.Equal(("alice, bob", id), ((string)events[2]!["actor"]!, (string)events[2]!["detail"]!["release"]!));
            Assert.Equal(restore, (string)events[1]!["detail"]!["restore"]!);
        }

        Assert.Contains(id, (await GetAsync(TestKeys.Alice, "/v1/releases")).ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(id, (await GetAsync(TestKeys.Other, "/v1/releases")).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_a_restore_held_takes_two_persons_by_itself_too_who_say_so_of_the_same_payment_unchanged()
    {
        var ids = (await HeldAsync(31)).Ids;
        var path = $"/v1/payments/{ids[0]}/release";
        Assert.Equal((HttpStatusCode.Accepted, "proposed"), await LetGoAsync(TestKeys.Alice, path));
        Assert.Equal((HttpStatusCode.Conflict, "urn:bankhub:problem:second-person"), await LetGoAsync(TestKeys.Alice, path));
        Assert.Equal("Held", (string)(await GetAsync(TestKeys.Core, $"/v1/payments/{ids[0]}"))["state"]!);

        // Something was learnt in between, then the database was restored once more: what was said before counts no more.
        await ExecuteAsync($"update payment set version = version + 1 where id = '{ids[0]}'");
        Assert.Equal(HttpStatusCode.Accepted, (await LetGoAsync(TestKeys.Bob, path)).Status);
        await RestoreAsync();
        Assert.Equal(HttpStatusCode.Accepted, (await LetGoAsync(TestKeys.Alice, path)).Status);
        Assert.Equal((HttpStatusCode.OK, "done"), await LetGoAsync(TestKeys.Bob, path));
        Assert.Equal((HttpStatusCode.Conflict, "urn:bankhub:problem:not-held"), await LetGoAsync(TestKeys.Alice, path));
        var last = (await GetAsync(TestKeys.Core, $"/v1/payments/{ids[0]}/events")).AsArray()[^1]!;
        Assert.Equal(("Scheduled", "release", "alice, bob"), ((string)last["state"]!, (string)last["cause"]!, (string)last["actor"]!));
        Assert.Equal(0, await hub.CountAsync("select count(*) from held_by_restore"));
    }

    [Theory]
    [InlineData("update release_member set version = version + 1 where release_id = '{0}'")]
    [InlineData("insert into release_member select '{0}', gen_random_uuid(), 2")]
    [InlineData("delete from release_member where release_id = '{0}'")]
    public async Task Payments_that_were_changed_behind_the_hub_since_the_proposal_are_not_what_its_digest_says(string change)
    {
        var (_, restore) = await HeldAsync(41 + (change.Length % 50));
        var (_, proposal) = await ProposeAsync(TestKeys.Alice, restore);
        var id = (string)proposal["id"]!;
        await ExecuteAsync(string.Format(change, id));
        Assert.Equal("members", await RuleAsync(TestKeys.Bob, id, (string)proposal["digest"]!));
        Assert.Equal("Proposed", (string)(await GetAsync(TestKeys.Alice, $"/v1/releases/{id}"))["state"]!);
    }

    [Fact]
    public async Task A_proposal_is_withdrawn_or_expires_and_then_releases_nothing()
    {
        var (ids, restore) = await HeldAsync(11, 12);
        var (_, first) = await ProposeAsync(TestKeys.Alice, restore);
        var (_, second) = await ProposeAsync(TestKeys.Bob, restore);
        var (status, _) = await PostAsync(TestKeys.Bob, $"/v1/releases/{first["id"]}/withdraw", null);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("not-open", await RuleAsync(TestKeys.Bob, (string)first["id"]!, (string)first["digest"]!));
        await ExecuteAsync($"update release set expires_at = now() where id = '{second["id"]}'");
        Assert.Equal("expired", await RuleAsync(TestKeys.Alice, (string)second["id"]!, (string)second["digest"]!));
        Assert.Equal("Expired", (string)(await GetAsync(TestKeys.Alice, $"/v1/releases/{second["id"]}"))["state"]!);
        await RunAsync();
        foreach (var payment in ids)
        {
            Assert.Equal("Held", (string)(await GetAsync(TestKeys.Core, $"/v1/payments/{payment}"))["state"]!);
        }
    }

    [Fact]
    public async Task Bounds_choose_among_what_is_held_and_likely_duplicates_are_not()
    {
        var (ids, restore) = await HeldAsync(21, 22);
        await ExecuteAsync($"update payment set reason = 'hub:likely-duplicate' where id = '{ids[0]}'");
        Assert.Equal(1, (int)(await ProposeAsync(TestKeys.Alice, restore)).Body["payments"]!);
        foreach (var (field, other) in new[]
        {
            ("product", "other"), ("caller", "other"), ("from", "2999-01-01T00:00:00+01:00"), ("to", "2000-01-01T00:00:00Z"),
            ("restore", Guid.NewGuid().ToString()), ("connection", "first-coast"),
        })
        {
            var (_, body) = await ProposeAsync(TestKeys.Alice, restore, field, other);
            Assert.Equal("urn:bankhub:problem:nothing-to-release", (string)body["type"]!);
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ProposeAsync(TestKeys.Alice, restore, "connection", "none")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ProposeAsync(TestKeys.Alice, restore, "note", " ")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ProposeAsync(TestKeys.Alice, restore, "caller", "a\0b")).Status);
    }

    [Theory]
    [InlineData(TestKeys.Robot, HttpStatusCode.Forbidden)]
    [InlineData(TestKeys.Core, HttpStatusCode.Forbidden)]
    [InlineData("bh_guess", HttpStatusCode.Unauthorized)]
    public async Task Only_persons_may_propose_or_confirm(string key, HttpStatusCode expected)
    {
        Assert.Equal(expected, (await ProposeAsync(key, Guid.NewGuid().ToString())).Status);
        var confirm = new JsonObject { ["digest"] = "" };
        Assert.Equal(expected, (await PostAsync(key, $"/v1/releases/{Guid.NewGuid()}/confirm", confirm)).Status);
    }

    // Payments that waited when the database was restored.
    private async Task<(string[] Ids, string Restore)> HeldAsync(params int[] numbers)
    {
        await ExecuteAsync("delete from work; delete from held_by_restore; delete from connection_state");
        var ids = new List<string>();
        foreach (var number in numbers)
        {
            ids.Add(await Samples.SubmitAsync(hub.Client(TestKeys.Core), number));
        }

        await RestoreAsync();
        var alarms = (await GetAsync(TestKeys.Alice, "/v1/alarms"))["items"]!.AsArray();
        return ([.. ids], (string)alarms.First(a => (string)a!["rule"]! == "restored")!["subject"]!);
    }

    private async Task RestoreAsync()
    {
        await ExecuteAsync("update timeline set identity = 'before'");
        Assert.True(await hub.Hub.Services.GetRequiredService<Timeline>().CheckAsync(["first-coast-free"], default, default));
    }

    private async Task<(HttpStatusCode Status, string Word)> LetGoAsync(string key, string path)
    {
        var (status, body) = await PostAsync(key, path, null);
        return (status, (string)(body["outcome"] ?? body["type"])!);
    }

    private async Task RunAsync()
    {
        var step = ActivatorUtilities.CreateInstance<ReleaseStep>(hub.Hub.Services);
        while (await step.RunOnceAsync(CancellationToken.None))
        {
        }
    }

    private Task<(HttpStatusCode Status, JsonObject Body)> ProposeAsync(
        string key, string restore, string field = "note", string value = "compared with the bank's list")
    {
        var body = new JsonObject { ["connection"] = "first-coast-free", ["restore"] = restore, ["note"] = "list" };
        body[field] = value;
        return PostAsync(key, "/v1/releases", body);
    }

    private async Task<string> RuleAsync(string key, string id, string digest)
    {
        var (_, body) = await PostAsync(key, $"/v1/releases/{id}/confirm", new JsonObject { ["digest"] = digest });
        return ((string?)body["type"])?["urn:bankhub:problem:".Length..] ?? (string)body["outcome"]!;
    }

    private async Task<(HttpStatusCode Status, JsonObject Body)> PostAsync(string key, string path, JsonNode? body)
    {
        using var content = body is null ? null : Samples.Json(body);
        using var response = await hub.Client(key).PostAsync(path, content);
        return (response.StatusCode, await Samples.ReadAsync(response));
    }

    private async Task<JsonNode> GetAsync(string key, string path) => JsonNode.Parse(await hub.Client(key).GetStringAsync(path))!;

    private async Task ExecuteAsync(string sql)
    {
        await using var command = hub.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
