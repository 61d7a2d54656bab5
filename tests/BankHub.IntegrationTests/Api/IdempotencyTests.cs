using System.Net;
using System.Text.Json.Nodes;

namespace BankHub.IntegrationTests.Api;

public sealed class IdempotencyTests(HubFixture hub) : IClassFixture<HubFixture>
{
    [Fact]
    public async Task The_same_key_and_body_get_the_first_answer_again()
    {
        var client = hub.Client(TestKeys.Core);
        var first = await PostAsync(client, "again", Samples.Credit(1));
        var second = await PostAsync(client, "again", Samples.Credit(1));
        Assert.Equal(HttpStatusCode.Accepted, first.Status);
        Assert.Equal(HttpStatusCode.Accepted, second.Status);
        Assert.Equal(first.Body.ToJsonString(), second.Body.ToJsonString());
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_422_and_changes_nothing()
    {
        var client = hub.Client(TestKeys.Core);
        var first = await PostAsync(client, "other-body", Samples.Credit(2));
        var second = await PostAsync(client, "other-body", Samples.Credit(3));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Equal("urn:bankhub:problem:idempotency-key-taken", (string)second.Body["type"]!);
        Assert.Equal(1L, await hub.CountAsync("select count(*) from payment where idempotency_key = 'other-body'"));
        Assert.Equal(Samples.Yesterday, (string)(await GetAsync(client, first))["requestedExecutionDate"]!);
    }

    [Fact]
    public async Task Two_callers_may_use_the_same_key()
    {
        var mine = await PostAsync(hub.Client(TestKeys.Core), "shared", Samples.Credit(4));
        var theirs = await PostAsync(hub.Client(TestKeys.Other), "shared", Samples.Credit(4));
        Assert.NotEqual((string)mine.Body["id"]!, (string)theirs.Body["id"]!);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("ümlaut")]
    public async Task A_key_is_required_and_well_formed(string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/payments") { Content = Samples.Json(Samples.Credit(5)) };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        using var handler = new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8 };
        using var client = new HttpClient(handler) { BaseAddress = hub.Hub.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", TestKeys.Core);
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("Idempotency-Key", (string)(await Samples.ReadAsync(response))["errors"]![0]!["path"]!);
    }

    [Fact]
    public async Task What_was_refused_does_not_use_up_its_key()
    {
        var client = hub.Client(TestKeys.Core);
        var wrong = Samples.Credit(6);
        wrong["amount"]!["value"] = "1.234";
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(client, "mended", wrong)).Status);
        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(client, "mended", Samples.Credit(6))).Status);
    }

    [Fact]
    public async Task A_likely_duplicate_is_held_and_a_person_releases_it()
    {
        var client = hub.Client(TestKeys.Core);
        var first = await PostAsync(client, "dup-1", Samples.Credit(7));
        var second = await PostAsync(client, "dup-2", Samples.Credit(7));
        Assert.Equal("Scheduled", (string)first.Body["state"]!);
        Assert.Equal("Held", (string)second.Body["state"]!);
        var path = $"/v1/payments/{second.Body["id"]}/release";
        Assert.Equal(HttpStatusCode.Forbidden, (await hub.Client(TestKeys.Robot).PostAsync(path, null)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await hub.Client(TestKeys.Alice).PostAsync(path, null)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await hub.Client(TestKeys.Alice).PostAsync(path, null)).StatusCode);
        Assert.Equal("Scheduled", (string)(await GetAsync(client, second))["state"]!);
        // The first answer stays the first answer.
        Assert.Equal("Held", (string)(await PostAsync(client, "dup-2", Samples.Credit(7))).Body["state"]!);
    }

    [Fact]
    public async Task A_connection_may_not_want_duplicates_held()
    {
        var client = hub.Client(TestKeys.Core);
        await PostAsync(client, "free-1", Samples.Credit(8, "first-coast-free"));
        var second = await PostAsync(client, "free-2", Samples.Credit(8, "first-coast-free"));
        Assert.Equal("Scheduled", (string)second.Body["state"]!);
    }

    [Fact]
    public async Task Ten_thousand_at_once_against_two_nodes_make_one_payment()
    {
        var two = await hub.AddNodeAsync("two");
        var clients = new[] { hub.Client(TestKeys.Core), hub.Client(TestKeys.Core, two) };
        var answers = new string[10_000];
        await Parallel.ForAsync(0, answers.Length, new ParallelOptions { MaxDegreeOfParallelism = 200 }, async (i, _) =>
        {
            for (var status = HttpStatusCode.Conflict; status is HttpStatusCode.Conflict or HttpStatusCode.ServiceUnavailable;)
            {
                var answer = await PostAsync(clients[i % 2], "stampede", Samples.Credit(9));
                (status, answers[i]) = (answer.Status, $"{(int)answer.Status} {answer.Body.ToJsonString()}");
            }
        });
        Assert.StartsWith("202 ", Assert.Single(answers.Distinct()));
        Assert.Equal(1L, await hub.CountAsync("select count(*) from payment where idempotency_key = 'stampede'"));
        Assert.Equal(1L, await hub.CountAsync(
            "select count(*) from work w join payment p on p.id = w.payment_id where p.idempotency_key = 'stampede'"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(clients[0], "stampede", Samples.Credit(10))).Status);
    }

    private static async Task<(HttpStatusCode Status, JsonObject Body)> PostAsync(HttpClient client, string key, JsonNode body)
    {
        using var request = Samples.Post(key, body);
        using var response = await client.SendAsync(request);
        return (response.StatusCode, await Samples.ReadAsync(response));
    }

    private static async Task<JsonObject> GetAsync(HttpClient client, (HttpStatusCode Status, JsonObject Body) accepted)
    {
        using var response = await client.GetAsync($"/v1/payments/{accepted.Body["id"]}");
        return await Samples.ReadAsync(response);
    }
}
