using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.Decode;
using BankHub.Hub.Notify;
using BankHub.Hub.Reconcile;
using BankHub.Hub.Statements;
using BankHub.Hub.Store;
using BankHub.IntegrationTests.Api;
using BankHub.IntegrationTests.Notify;
using Microsoft.Extensions.DependencyInjection;

namespace BankHub.IntegrationTests.Reconcile;

/// <summary>What operators see of statements and bookings, and what two of them may decide.</summary>
public sealed class StatementApiTests(HubFixture hub) : IClassFixture<HubFixture>
{
    private const string Bank = "first-coast-free";

    [Fact]
    public async Task A_statement_is_shown_with_its_balances_its_chain_and_its_entries()
    {
        await TellAsync(
            "statement id=A1 seq=1 acct=111222333 open=10.00", "entry asr=a1 side=Credit amt=5.00 debtor=Jo", "end close=15.00");
        var found = Assert.Single(await ItemsAsync(TestKeys.Alice, "/v1/statements?account=111222333&from=2026-11-23&to=2026-11-23"));
        Assert.Equal(("Holds", "****2333", "EndOfDay"), ((string)found["chain"]!, (string)found["account"]!, (string)found["kind"]!));
        Assert.Empty(await ItemsAsync(TestKeys.Alice, "/v1/statements?account=777888998"));
        Assert.Empty(await ItemsAsync(TestKeys.Core, "/v1/statements?account=111222333"));

        var one = await GetAsync(TestKeys.Alice, $"/v1/statements/{found["id"]}");
        Assert.Equal(["OPBD 10.00", "CLBD 15.00"], one["balances"]!.AsArray().Select(b => $"{b!["type"]} {b["amount"]!["value"]}"));
        var entry = Assert.Single(await ItemsAsync(TestKeys.Alice, $"/v1/statements/{found["id"]}/entries"));
        Assert.Equal(("Credited", "Jo"), ((string)entry["state"]!, (string)entry["entry"]!["details"]![0]!["debtor"]!["name"]!));
        using var other = await hub.Client(TestKeys.Core).GetAsync($"/v1/statements/{found["id"]}");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task Pages_of_entries_follow_each_other()
    {
        await TellAsync(
            ["statement id=A2 acct=111", .. Enumerable.Range(0, 7).Select(i => $"entry asr=p{i} amt=1.00 status=Pending"), "end"]);
        var id = (string)(await ItemsAsync(TestKeys.Alice, "/v1/statements?account=111"))[0]["id"]!;
        var seen = new List<int>();
        for (string? cursor = null; ;)
        {
            var page = await GetAsync(TestKeys.Alice, $"/v1/statements/{id}/entries?limit=3{(cursor is null ? "" : $"&cursor={cursor}")}");
            seen.AddRange(page["items"]!.AsArray().Select(e => (int)e!["position"]!));
            if ((cursor = (string?)page["next"]) is null)
            {
                break;
            }
        }

        Assert.Equal(7, seen.Distinct().Count());
        Assert.Equal(seen.Order(), seen);
    }

    [Fact]
    public async Task Two_people_say_whose_a_booking_is()
    {
        var payment = await SentAsync(901);
        await TellAsync("entry asr=u1 amt=9.01 instr=WHO");
        var open = Assert.Single(
            await ItemsAsync(TestKeys.Alice, $"/v1/unmatched?connection={Bank}"), i => (string)i["amount"]!["value"]! == "9.01");
        Assert.Equal("unknown-payment", (string)open["reason"]!);
        Assert.Equal("instruction:WHO", (string)open["references"]![0]!);
        var id = (string)open["id"]!;
        Assert.Equal(HttpStatusCode.Forbidden, await DecideAsync(TestKeys.Robot, id, "match", payment));
        Assert.Equal(HttpStatusCode.Accepted, await DecideAsync(TestKeys.Alice, id, "match", payment));
        Assert.Equal(HttpStatusCode.Conflict, await DecideAsync(TestKeys.Alice, id, "match", payment));
        Assert.Equal(HttpStatusCode.Conflict, await DecideAsync(TestKeys.Bob, id, "dismiss"));
        Assert.Equal(HttpStatusCode.Conflict, await DecideAsync(TestKeys.Bob, id, "match", payment, 2));
        open = Assert.Single(await ItemsAsync(TestKeys.Bob, "/v1/unmatched"), i => (string)i["id"]! == id);
        Assert.Equal((payment, 1), ((string)open["proposedPayment"]!, (int)open["proposedAttempt"]!));
        Assert.Equal(HttpStatusCode.OK, await DecideAsync(TestKeys.Bob, id, "match", payment, 1));
        Assert.Equal("Settled", (string)(await GetAsync(TestKeys.Core, $"/v1/payments/{payment}"))["state"]!);
        Assert.Equal(HttpStatusCode.Conflict, await DecideAsync(TestKeys.Bob, id, "match", payment));
        Assert.Equal(1L, await hub.CountAsync($"select count(*) from event where payment_id = '{payment}' and actor = 'alice, bob'"));
    }

    [Fact]
    public async Task Two_people_dismiss_a_booking()
    {
        await TellAsync("entry asr=u2 amt=9.02");
        var open = Assert.Single(await ItemsAsync(TestKeys.Bob, "/v1/unmatched"), i => (string)i["amount"]!["value"]! == "9.02");
        Assert.Equal(HttpStatusCode.Accepted, await DecideAsync(TestKeys.Bob, (string)open["id"]!, "dismiss"));
        Assert.Equal(HttpStatusCode.OK, await DecideAsync(TestKeys.Alice, (string)open["id"]!, "dismiss"));
        Assert.DoesNotContain(await ItemsAsync(TestKeys.Bob, "/v1/unmatched"), i => (string)i["id"]! == (string)open["id"]!);
        Assert.Equal(1L, await hub.CountAsync("select count(*) from statement_entry where identity = 'u2' and state = 'Dismissed'"));
    }

    [Fact]
    public async Task Money_that_came_in_is_told_once_and_in_words_of_its_own()
    {
        await using var receiver = new Receiver();
        await receiver.StartAsync();
        await ListenAsync(receiver);
        await TellAsync("entry asr=in1 side=Credit amt=77.70 debtor=Jo e2e=INVOICE-7");
        await TellAsync("entry asr=in1 side=Credit amt=77.70 debtor=Jo e2e=INVOICE-7");
        Assert.Equal(0L, await hub.CountAsync("select count(*) from notification n where position('Jo'::bytea in n.body) > 0"));

        receiver.Answer = _ => 500;
        await RunNotifyAsync();
        receiver.Answer = _ => 204;
        await ExecuteAsync("update notification set due_at = now(); update caller set webhook_down_until = null");
        await RunNotifyAsync();
        await RunNotifyAsync();
        Assert.Equal(2, receiver.Heard.Count);
        var heard = receiver.Heard.Last().Json;
        Assert.Equal(receiver.Heard.Last().Id, (string)heard["id"]!);
        Assert.Single(receiver.Heard.Select(h => h.Id).Distinct());
        Assert.Equal(("account.credited", "77.70", "Jo", "INVOICE-7", Bank), (
            (string)heard["type"]!, (string)heard["amount"]!["value"]!, (string)heard["debtorName"]!,
            (string)heard["endToEndIdentification"]!, (string)heard["connection"]!));
        Assert.DoesNotContain("99887766554", heard.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(0L, await hub.CountAsync("select count(*) from notification where body is not null"));
        await ExecuteAsync("update caller set webhook_url = null, webhook_secret = null");
    }

    [Fact]
    public async Task Money_that_came_in_is_told_to_the_callers_that_its_connection_names()
    {
        await ExecuteAsync("update caller set webhook_url = 'http://127.0.0.1:9', webhook_secret = 'x' where id in ('core', 'other')");
        await TellAsync("entry asr=in2 side=Credit amt=1.00 debtor=Jo");
        Assert.Contains(
            await ItemsAsync(TestKeys.Alice, $"/v1/unmatched?state=credited&connection={Bank}"),
            i => (string)i["amount"]!["value"]! == "1.00");
        Assert.Equal(1L, await hub.CountAsync("select count(*) from notification where body is not null and caller = 'core'"));
        Assert.Equal(0L, await hub.CountAsync("select count(*) from notification where body is not null and caller = 'other'"));
        await ExecuteAsync("update caller set webhook_url = null, webhook_secret = null; delete from notification");
    }

    [Theory]
    [InlineData(true, "return", true)]
    [InlineData(false, "settlement", true)]
    [InlineData(false, "settlement", false)]
    public async Task Money_that_was_told_and_becomes_a_payments_is_told_again_as_such(bool byPeople, string matchedAs, bool own)
    {
        await using var receiver = new Receiver();
        await receiver.StartAsync();
        await ListenAsync(receiver, byPeople ? "alice" : "core");
        var payment = await SentAsync(byPeople ? 904 : own ? 905 : 906);
        var amount = (string)(await GetAsync(TestKeys.Core, $"/v1/payments/{payment}"))["amount"]!["value"]!;
        var name = $"LATE{byPeople}{own}";
        await TellAsync($"entry asr={name} side=Credit amt={amount} instr={name}");
        if (byPeople)
        {
            var open = Assert.Single(
                await ItemsAsync(TestKeys.Alice, "/v1/unmatched?state=credited"), i => (string)i["amount"]!["value"]! == amount);
            Assert.Equal(HttpStatusCode.Accepted, await DecideAsync(TestKeys.Alice, (string)open["id"]!, "match", payment));
            Assert.Equal(HttpStatusCode.OK, await DecideAsync(TestKeys.Bob, (string)open["id"]!, "match", payment));
        }
        else
        {
            await ExecuteAsync(
                $"""
                update payment set method = 'DirectDebit', caller = '{(own ? "core" : "other")}' where id = '{payment}';
                insert into reference select '{Bank}', 'instruction', '{name}', outbound_id, payment_id, no
                from attempt where payment_id = '{payment}';
                update statement_entry set state = 'New' where identity = '{name}'
                """);
            await TellAsync();
        }

        await RunNotifyAsync();
        await RunNotifyAsync();
        var told = receiver.Heard.Select(h => h.Json).Where(j => ((string)j["type"]!).StartsWith("account.", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(2, told.Count);
        var matched = told.Single(j => (string)j["type"]! == "account.credit.matched");
        var credited = told.Single(j => (string)j["type"]! == "account.credited");
        Assert.Equal((string)credited["entryId"]!, (string)matched["entryId"]!);
        Assert.Equal((matchedAs, 1, own ? payment : null, amount), (
            (string)matched["matchedAs"]!, (int)matched["payments"]!, (string?)matched["paymentId"], (string)matched["amount"]!["value"]!));
        await ExecuteAsync("update caller set webhook_url = null, webhook_secret = null; delete from notification");
    }

    [Fact]
    public async Task Nodes_that_race_settle_a_payment_once()
    {
        var payment = await SentAsync(903);
        var name = Guid.NewGuid().ToString("N");
        await ExecuteAsync(
            $"""
            insert into reference select '{Bank}', 'instruction', '{name}', outbound_id, payment_id, no
            from attempt where payment_id = '{payment}'
            """);
        var amount = (string)(await GetAsync(TestKeys.Core, $"/v1/payments/{payment}"))["amount"]!["value"]!;
        await StoreAsync([.. Enumerable.Range(0, 40).Select(i => $"entry asr=race{i} amt={amount} instr={name}")]);
        var services = hub.Hub.Services;
        await Parallel.ForAsync(0, 8, async (_, _) =>
        {
            while (await services.GetRequiredService<Database>().TransactAsync(
                w => services.GetRequiredService<Reconciliation>().RunAsync(w, Bank, 2), CancellationToken.None))
            {
            }
        });
        Assert.Equal(1L, await hub.CountAsync($"select count(*) from evidence where payment_id = '{payment}' and kind = 'Settled'"));
        Assert.Equal(39L, await hub.CountAsync(
            "select count(*) from unmatched u join statement_entry e on e.id = u.entry_id "
            + "where e.identity like 'race%' and u.reason = 'already-settled'"));
        Assert.Equal("Settled", (string)(await GetAsync(TestKeys.Core, $"/v1/payments/{payment}"))["state"]!);
    }

    private async Task TellAsync(params string[] lines)
    {
        await StoreAsync(lines);
        await hub.Hub.Services.GetRequiredService<Database>().TransactAsync(
            work => hub.Hub.Services.GetRequiredService<Reconciliation>().RunAsync(work, Bank, 100), CancellationToken.None);
    }

    // What the steps do with a message of the bank, without its bytes.
    private async Task StoreAsync(params string[] lines)
    {
        var services = hub.Hub.Services;
        var row = new InboundRow(Guid.NewGuid(), Bank, "files-out", "file", "f", null, null, 0, 1, false, DateTimeOffset.UnixEpoch);
        var claim = new DecodeClaim { Row = row, Bank = null!, Message = null!, Context = null! };
        var message = new FilePickup("files-out", "f", Encoding.ASCII.GetBytes(string.Join('\n', lines)));
        DecodedItem[] items = [.. new StatementAdapter().Decode(message, null!)];
        DecodedChunk[] chunk = [new(claim, items, 0, true)];
        await services.GetRequiredService<Database>().TransactAsync(
            async work =>
            {
                await services.GetRequiredService<StoredStatements>().BeginAsync(work, Bank, DecodedChunk.Find<DecodedStatement>(chunk));
                await services.GetRequiredService<StoredEntries>().AddAsync(work, Bank, DecodedChunk.Find<DecodedEntry>(chunk));
                await services.GetRequiredService<StoredStatements>().EndAsync(work, Bank, DecodedChunk.Find<DecodedStatementEnd>(chunk));
            },
            CancellationToken.None);
    }

    private async Task<string> SentAsync(int number)
    {
        var payment = await Samples.SubmitAsync(hub.Client(TestKeys.Core), number);
        var message = Guid.NewGuid();
        await ExecuteAsync(
            $"""
            insert into outbound (id, connection, endpoint, product, message_id, part, effect, kind, target, root_id, state, sha256,
                size, members, total, sequence, business_date, value_date, due_at, sends, created_at)
            values ('{message}', '{Bank}', 'files-in', 'ach-ppd', '{message:N}', 0, 'Execute', 'file', '{"{}"}', '{message}',
                'Sent', '', 0, 1, 1, 1, '2026-01-05', '2026-01-05', now(), 1, now());
            insert into attempt values ('{payment}', 1, '{Bank}', '{message}', 0, '{Guid.NewGuid():N}', {Random.Shared.Next()}, now());
            update payment set state = 'Sent', attempt = 1 where id = '{payment}';
            delete from work where payment_id = '{payment}';
            """);
        return payment;
    }

    private async Task ListenAsync(Receiver receiver, string caller = "alice")
    {
        var cipher = hub.Hub.Services.GetRequiredService<ICipher>();
        var secret = Convert.ToHexString(WebhookSecret.Seal(cipher, caller, Encoding.UTF8.GetBytes(TestKeys.WebhookSecret)));
        await ExecuteAsync($"update caller set webhook_url = '{receiver.Url}' where id in ('{caller}', 'other')");
        await ExecuteAsync($@"update caller set webhook_secret = '\x{secret}' where id in ('{caller}', 'other')");
    }

    private Task<bool> RunNotifyAsync() => hub.Hub.Services.GetRequiredService<NotifyStep>().RunOnceAsync(CancellationToken.None);

    private async Task<HttpStatusCode> DecideAsync(string key, string id, string what, string? payment = null, int? attempt = null)
    {
        var body = new JsonObject { ["note"] = "the bank told us by telephone" };
        if (payment is not null)
        {
            body["paymentId"] = payment;
        }

        if (attempt is not null)
        {
            body["attempt"] = attempt;
        }

        using var content = Samples.Json(body);
        using var answer = await hub.Client(key).PostAsync($"/v1/unmatched/{id}/{what}", content);
        return answer.StatusCode;
    }

    private async Task<JsonNode> GetAsync(string key, string path) => JsonNode.Parse(await hub.Client(key).GetStringAsync(path))!;

    private async Task<List<JsonNode>> ItemsAsync(string key, string path) =>
        [.. (await GetAsync(key, path))["items"]!.AsArray().OfType<JsonNode>()];

    private async Task ExecuteAsync(string sql)
    {
        await using var command = hub.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
