using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BankHub.IntegrationTests.Api;

namespace BankHub.IntegrationTests.Intake;

public sealed class BatchTests(HubFixture hub) : IClassFixture<HubFixture>
{
    [Fact]
    public async Task Every_line_has_its_result_in_order()
    {
        string[] lines =
            [Line("a-1", 1), "not json", Line("a-2", 2), Line("", 3), """{"idempotencyKey":"a-4"}""", Line("a-1", 1), Line("a-2", 9)];
        var (id, count) = await SendAsync(string.Join('\n', lines));
        Assert.Equal(lines.Length, count);
        var results = await ResultsAsync(id);
        Assert.Equal(
            ["Accepted", "Refused", "Accepted", "Refused", "Refused", "Repeated", "KeyTaken"], results.Select(r => (string)r["outcome"]!));
        Assert.Equal(Enumerable.Range(1, 7), results.Select(r => (int)r["line"]!));
        Assert.Equal((string)results[0]["paymentId"]!, (string)results[5]["paymentId"]!);
        Assert.Equal("$.idempotencyKey", (string)results[3]["errors"]![0]!["path"]!);
    }

    [Fact]
    public async Task A_lines_problems_are_told_below_its_payment()
    {
        var wrong = Samples.Credit(20);
        wrong["amount"]!["value"] = "0.001";
        var (id, _) = await SendAsync(new JsonObject { ["idempotencyKey"] = "b-1", ["payment"] = wrong }.ToJsonString());
        Assert.Equal("$.payment.amount.value", (string)(await ResultsAsync(id))[0]["errors"]![0]!["path"]!);
    }

    [Fact]
    public async Task A_line_whose_payment_is_held_says_so_with_its_reason()
    {
        await SendAsync(Line("held-1", 60));
        var (again, _) = await SendAsync(Line("held-2", 60));
        var result = Assert.Single(await ResultsAsync(again));
        Assert.Equal(
            ("Accepted", "Held", "hub:likely-duplicate"),
            ((string)result["outcome"]!, (string)result["state"]!, (string)result["reason"]!));
    }

    [Fact]
    public async Task A_cut_upload_is_simply_sent_again()
    {
        var lines = Enumerable.Range(100, 2500).Select(i => Line($"c-{i}", i)).ToArray();
        var first = await SendAsync(string.Join('\n', lines[..1700]));
        var second = await SendAsync(string.Join('\n', lines));
        var results = await ResultsAsync(second.Id);
        Assert.Equal(1700, results.Count(r => (string)r["outcome"]! == "Repeated"));
        Assert.Equal(800, results.Count(r => (string)r["outcome"]! == "Accepted"));
        Assert.Equal(2500L, await hub.CountAsync("select count(*) from payment where idempotency_key like 'c-%'"));
        Assert.Equal(2500L, await hub.CountAsync(
            "select count(*) from work w join payment p on p.id = w.payment_id where p.idempotency_key like 'c-%'"));
        Assert.Equal(1700, (await ResultsAsync(first.Id)).Count);
    }

    [Fact]
    public async Task Equal_payments_in_one_batch_are_meant_so_also_when_it_was_cut()
    {
        var both = new[] { Line("d-1", 30), Line("d-2", 30) };
        await SendAsync(both[0]);
        await SendAsync(string.Join('\n', both));
        Assert.Equal(0L, await hub.CountAsync("select count(*) from payment where idempotency_key like 'd-%' and state = 'Held'"));
        await SendAsync(Line("d-3", 30));
        Assert.Equal(1L, await hub.CountAsync("select count(*) from payment where idempotency_key = 'd-3' and state = 'Held'"));
    }

    [Fact]
    public async Task A_line_that_is_too_long_harms_no_neighbour()
    {
        var (id, count) = await SendAsync($"{Line("e-1", 40)}\n{new string('x', 200_000)}\n{Line("e-2", 41)}\n\n");
        Assert.Equal(3, count);
        Assert.Equal(["Accepted", "Refused", "Accepted"], (await ResultsAsync(id)).Select(r => (string)r["outcome"]!));
    }

    [Fact]
    public async Task Too_many_lines_are_413()
    {
        var small = await hub.AddNodeAsync("small", o => o with { Batches = new() { Lines = 10, Chunk = 4 } });
        using var content = Content(string.Join('\n', Enumerable.Range(50, 11).Select(i => Line($"f-{i}", i))));
        using var response = await hub.Client(TestKeys.Core, small).PostAsync("/v1/batches", content);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    private static string Line(string key, int number) =>
        new JsonObject { ["idempotencyKey"] = key, ["payment"] = Samples.Credit(number) }.ToJsonString();

    private static ByteArrayContent Content(string body)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = new("application/x-ndjson");
        return content;
    }

    private async Task<(string Id, int Lines)> SendAsync(string body)
    {
        using var content = Content(body);
        using var response = await hub.Client(TestKeys.Core).PostAsync("/v1/batches", content);
        var answer = await Samples.ReadAsync(response);
        Assert.True(response.StatusCode == HttpStatusCode.Accepted, answer.ToJsonString());
        return ((string)answer["id"]!, (int)answer["lines"]!);
    }

    private async Task<List<JsonNode>> ResultsAsync(string id)
    {
        var client = hub.Client(TestKeys.Core);
        var results = new List<JsonNode>();
        for (string? cursor = null; ;)
        {
            using var response = await client.GetAsync($"/v1/batches/{id}/results?limit=500" + (cursor is null ? "" : $"&cursor={cursor}"));
            var page = await Samples.ReadAsync(response);
            results.AddRange(page["items"]!.AsArray().Select(i => i!));
            if ((cursor = (string?)page["next"]) is null)
            {
                return results;
            }
        }
    }
}
