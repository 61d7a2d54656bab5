using System.Net;
using System.Text.Json.Nodes;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Hub.Decode;
using BankHub.Hub.Store;
using Microsoft.Extensions.DependencyInjection;

namespace BankHub.IntegrationTests.Api;

/// <summary>Through the API two persons see what a parked record says, and say which payment it is of.</summary>
public sealed class ParkedMatchTests(HubFixture hub) : IClassFixture<HubFixture>
{
    [Fact]
    public async Task One_person_proposes_another_one_confirms_and_the_payments_history_names_both()
    {
        var (payment, parked) = await ParkAsync(1);
        var item = await ItemAsync(parked);
        Assert.True((bool)item!["isMatchable"]!);
        var record = await GetAsync($"/v1/parked/{parked}/record");
        Assert.Equal("Accepted", (string)record["kind"]!);
        Assert.Equal("""["uetr:shared-1"]""", record["references"]!.ToJsonString());
        Assert.Equal("""{"value":"2.01","currency":"USD"}""", record["amount"]!.ToJsonString());
        Assert.Equal((payment, 1), ((string)record["named"]![0]!["paymentId"]!, (int)record["named"]![0]!["attempt"]!));

        Assert.Equal((HttpStatusCode.Accepted, "proposed"), await MatchAsync(TestKeys.Alice, parked, payment));
        item = await ItemAsync(parked);
        Assert.Equal(("alice", payment, 1), (
            (string)item!["proposedBy"]!, (string)item["proposedPayment"]!, (int)item["proposedAttempt"]!));
        Assert.Equal((HttpStatusCode.Conflict, "urn:bankhub:problem:second-person"), await MatchAsync(TestKeys.Alice, parked, payment));
        Assert.Equal((HttpStatusCode.OK, "done"), await MatchAsync(TestKeys.Bob, parked, payment));
        var last = (await GetAsync($"/v1/payments/{payment}/events")).AsArray()[^1]!;
        Assert.Equal(("Accepted", "alice, bob", "bank-accepted"), (
            (string)last["state"]!, (string)last["actor"]!, (string)last["cause"]!));
        Assert.Equal((HttpStatusCode.Conflict, "urn:bankhub:problem:not-open"), await MatchAsync(TestKeys.Bob, parked, payment));
        Assert.Null(await ItemAsync(parked));
    }

    [Fact]
    public async Task Two_persons_dismiss_what_is_of_no_payment()
    {
        var (_, parked) = await ParkAsync(3);
        await using (var command = hub.Source.CreateCommand("delete from reference where value = 'shared-3'"))
        {
            await command.ExecuteNonQueryAsync();
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await DecideAsync(TestKeys.Robot, parked, "dismiss", Note("a letter"))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await DecideAsync(TestKeys.Alice, parked, "dismiss", Note(""))).Status);
        Assert.Equal((HttpStatusCode.Accepted, "proposed"), await DecideAsync(TestKeys.Alice, parked, "dismiss", Note("a letter")));
        var item = await ItemAsync(parked);
        Assert.Equal(("alice", null), ((string)item!["proposedBy"]!, (string?)item["proposedPayment"]));
        Assert.Equal((HttpStatusCode.OK, "done"), await DecideAsync(TestKeys.Bob, parked, "dismiss", Note("their call")));
        Assert.Null(await ItemAsync(parked));
    }

    [Fact]
    public async Task Two_persons_dismiss_a_message_that_nobody_can_read_and_have_it_read_again()
    {
        var (message, parked) = (Guid.NewGuid(), Guid.NewGuid().ToString());
        await using (var command = hub.Source.CreateCommand(
            $"""
            insert into inbound (id, connection, endpoint, kind, name, sha256, size, state, at)
            values ('{message}', 'first-coast-free', 'files-out', 'file', 'odd', '', 1, 'Parked', now());
            insert into parked (id, kind, subject, connection, rule, reason, opened_at)
            values ('{parked}', 'inbound', '{message}', 'first-coast-free', 'adapter-failed', 'a test', now());
            """))
        {
            await command.ExecuteNonQueryAsync();
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await DecideAsync(TestKeys.Robot, parked, "dismiss", Note("a letter"))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await DecideAsync(TestKeys.Core, parked, "dismiss", Note("a letter"))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await DecideAsync(TestKeys.Alice, parked, "dismiss", Note(" "))).Status);
        Assert.Equal((HttpStatusCode.Accepted, "proposed"), await DecideAsync(TestKeys.Alice, parked, "dismiss", Note("a letter")));
        Assert.Equal(
            (HttpStatusCode.Conflict, "urn:bankhub:problem:second-person"),
            await DecideAsync(TestKeys.Alice, parked, "dismiss", Note("a letter")));
        Assert.Equal((HttpStatusCode.OK, "done"), await DecideAsync(TestKeys.Bob, parked, "dismiss", Note("their call")));
        Assert.Null(await ItemAsync(parked));
        using var again = await hub.Client(TestKeys.Alice).PostAsync($"/v1/parked/{parked}/retry", null);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Only_persons_who_see_every_caller_match_and_only_with_a_reason()
    {
        var (payment, parked) = await ParkAsync(2);
        Assert.Equal(HttpStatusCode.Forbidden, (await MatchAsync(TestKeys.Robot, parked, payment)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await MatchAsync(TestKeys.Core, parked, payment)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await MatchAsync(TestKeys.Alice, parked, payment, " ")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await MatchAsync(TestKeys.Alice, Guid.NewGuid().ToString(), payment)).Status);
        using var theirs = await hub.Client(TestKeys.Other).GetAsync($"/v1/parked/{parked}/record");
        Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);
        Assert.Null((string?)(await ItemAsync(parked))!["proposedBy"]);
    }

    // A payment that was sent, and news that names what others might bear too.
    private async Task<(string Payment, string Parked)> ParkAsync(int number)
    {
        var payment = await Samples.SubmitAsync(hub.Client(TestKeys.Core), number);
        var message = Guid.NewGuid();
        await using (var command = hub.Source.CreateCommand(
            $"""
            insert into outbound (id, connection, endpoint, product, message_id, part, effect, kind, target, root_id, state, sha256,
                size, members, total, sequence, business_date, value_date, due_at, sends, first_sent_at, created_at)
            values ('{message}', 'first-coast-free', 'files-in', 'ach-ppd', '{message}', 0, 'Execute', 'file', '{"{}"}', '{message}',
                'Sent', '', 0, 1, 1, 1, '2026-01-05', '2026-01-05', now(), 1, now(), now());
            insert into attempt values ('{payment}', 1, 'first-coast-free', '{message}', 0, '{message}', {number}, now());
            insert into reference values ('first-coast-free', 'uetr', 'shared-{number}', '{message}', '{payment}', 1);
            update payment set state = 'Sent', attempt = 1 where id = '{payment}';
            delete from work where payment_id = '{payment}';
            """))
        {
            await command.ExecuteNonQueryAsync();
        }

        var said = new Evidence(EvidenceKind.Accepted, EvidenceScope.Payment, [new(ReferenceKind.Uetr, $"shared-{number}")])
        {
            Amount = Money.Of(number + 1 + number / 100m, Currency.Parse("USD")),
        };
        var (orphans, database) = (hub.Hub.Services.GetRequiredService<Orphans>(), hub.Hub.Services.GetRequiredService<Database>());
        var inbound = Guid.NewGuid();
        await database.TransactAsync(
            w => orphans.KeepForPeopleAsync(w, "first-coast-free", inbound, 0, $"in:{inbound}:x", said, "ambiguous-reference", "several"),
            default);
        var list = (await GetAsync("/v1/parked?limit=500"))["items"]!.AsArray();
        return (payment, (string)list.Single(p => (string)p!["subject"]! == inbound.ToString())!["id"]!);
    }

    private Task<(HttpStatusCode Status, string Word)> MatchAsync(string key, string parked, string payment, string note = "a letter")
    {
        var body = Note(note);
        body["paymentId"] = payment;
        return DecideAsync(key, parked, "match", body);
    }

    private static JsonObject Note(string note) => new() { ["note"] = note };

    private async Task<(HttpStatusCode Status, string Word)> DecideAsync(string key, string parked, string action, JsonObject finding)
    {
        using var content = Samples.Json(finding);
        using var response = await hub.Client(key).PostAsync($"/v1/parked/{parked}/{action}", content);
        var body = await Samples.ReadAsync(response);
        return (response.StatusCode, (string)(body["outcome"] ?? body["type"])!);
    }

    private async Task<JsonNode?> ItemAsync(string parked) =>
        (await GetAsync("/v1/parked?limit=500"))["items"]!.AsArray().SingleOrDefault(p => (string)p!["id"]! == parked);

    private async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await hub.Client(TestKeys.Alice).GetStringAsync(path))!;
}
