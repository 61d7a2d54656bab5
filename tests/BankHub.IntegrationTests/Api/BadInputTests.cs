using System.Net;
using System.Text.Json.Nodes;

namespace BankHub.IntegrationTests.Api;

/// <summary>What is wrong is told with path and rule, and nothing is stored.</summary>
public sealed class BadInputTests(HubFixture hub) : IClassFixture<HubFixture>
{
    /// <summary>What is done to a good payment, the status, and one path and rule among the problems.</summary>
    public static TheoryData<string, string, int, string> Mutations => new()
    {
        { "amount.value", "\"10.001\"", 422, "$.amount.value" },
        { "amount.value", "10.00", 422, "$.amount.value" },
        { "amount.value", "\"-1.00\"", 422, "$.amount.value" },
        { "amount.value", "\"1e3\"", 422, "$.amount.value" },
        { "amount.currency", "\"XXX\"", 422, "$.amount.currency" },
        { "requestedExecutionDate", "\"2026-02-30\"", 422, "$.requestedExecutionDate" },
        { "requestedExecutionDate", "\"05.01.2026\"", 422, "$.requestedExecutionDate" },
        { "creditorAccount", "{\"iban\":\"DE00370400440532013000\"}", 422, "$.creditorAccount.iban" },
        { "creditorAccount", "[]", 422, "$.creditorAccount" },
        { "creditor.name", "\"Jane\\u0000Doe\"", 422, "$.creditor.name" },
        { "creditor.name", "\"Jane\\nDoe\"", 422, "$.creditor.name" },
        { "reference", "null", 422, "$.reference" },
        { "reference", "\"" + "x\"", 202, "" },
        { "colour", "\"red\"", 422, "$.colour" },
        { "scheme", "\"carrier-pigeon\"", 422, "$.scheme" },
        { "connection", "\"nowhere\"", 422, "$.connection" },
        { "creditorAgent.clearingSystemMemberIdentification.memberIdentification", "\"091000018\"", 422,
            "$.creditorAgent.clearingSystemMemberIdentification.memberIdentification" },
    };

    [Theory]
    [MemberData(nameof(Mutations))]
    public async Task Every_problem_has_a_path_and_a_rule(string property, string value, int status, string path)
    {
        var body = Samples.Credit(1);
        JsonNode parent = body;
        var steps = property.Split('.');
        foreach (var step in steps[..^1])
        {
            parent = parent[step]!;
        }

        parent[steps[^1]] = JsonNode.Parse(value);
        var before = await hub.CountAsync("select count(*) from payment");
        var (actual, answer) = await PostAsync(body.ToJsonString(), $"{property}-{value.GetHashCode()}");
        Assert.True(status == (int)actual, answer.ToJsonString());
        if (status != 202)
        {
            var errors = answer["errors"]!.AsArray();
            Assert.Contains(errors, e => (string)e!["path"]! == path);
            Assert.All(errors, e => Assert.NotEmpty((string)e!["rule"]!));
            Assert.Equal(before, await hub.CountAsync("select count(*) from payment"));
        }
    }

    [Fact]
    public async Task A_path_that_is_there_names_its_methods_to_another_one_and_to_nobody_without_a_key()
    {
        var answer = await hub.Client(TestKeys.Core).DeleteAsync("/v1/payments");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Contains("POST", answer.Content.Headers.Allow);
        Assert.Contains("urn:bankhub:problem:method-not-allowed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await hub.Client("nobody").DeleteAsync("/v1/payments")).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"scheme\":}")]
    [InlineData("{\"scheme\":\"ach-ppd\"} trailing")]
    [InlineData("{'scheme':1}")]
    public async Task What_is_no_json_is_400(string body)
    {
        var (status, answer) = await PostAsync(body, "no-json");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotEmpty(answer["errors"]!.AsArray());
    }

    [Fact]
    public async Task Deep_nesting_is_refused_before_it_is_built()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 5000)) + "1" + new string('}', 5000);
        var (status, _) = await PostAsync(deep, "deep");
        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task Several_problems_come_at_once()
    {
        var body = Samples.Credit(2);
        body["amount"]!["value"] = "0";
        body["creditor"]!["name"] = "";
        body["requestedExecutionDate"] = "tomorrow";
        var (status, answer) = await PostAsync(body.ToJsonString(), "several");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.True(answer["errors"]!.AsArray().Count >= 3, answer.ToJsonString());
    }

    [Fact]
    public async Task No_answer_quotes_an_account_number()
    {
        var body = Samples.Credit(3);
        body["creditorAccount"] = new JsonObject { ["iban"] = "DE00370400440532013000" };
        var (_, answer) = await PostAsync(body.ToJsonString(), "quoted");
        Assert.DoesNotContain("370400440532", answer.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_413()
    {
        var (status, answer) = await PostAsync("{\"reference\":\"" + new string('x', 70_000) + "\"}", "long");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Equal("urn:bankhub:problem:too-large", (string)answer["type"]!);
    }

    [Fact]
    public async Task A_chunked_body_that_is_too_long_is_413()
    {
        using var client = hub.Client(TestKeys.Core);
        using var request = Samples.Post("chunked", Samples.Credit(4));
        request.Content = new StreamContent(new MemoryStream(new byte[200_000]));
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TransferEncodingChunked = true;
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/xml", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset=utf-8", HttpStatusCode.Accepted)]
    public async Task A_payment_is_json(string contentType, HttpStatusCode expected)
    {
        using var request = Samples.Post($"type-{expected}-{contentType.Length}", Samples.Credit(5, "first-coast-free"));
        request.Content!.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(contentType);
        using var response = await hub.Client(TestKeys.Core).SendAsync(request);
        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("state=Lost")]
    [InlineData("limit=0")]
    [InlineData("limit=501")]
    [InlineData("limit=ten")]
    [InlineData("cursor=abc")]
    [InlineData("from=yesterday")]
    [InlineData("reference=a%00b")]
    public async Task A_wrong_query_is_400(string query)
    {
        using var response = await hub.Client(TestKeys.Core).GetAsync($"/v1/payments?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    private async Task<(HttpStatusCode Status, JsonObject Body)> PostAsync(string body, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/payments") { Content = Samples.Json(body) };
        request.Headers.Add("Idempotency-Key", string.Concat(key.Where(c => c is > ' ' and <= '~')));
        using var response = await hub.Client(TestKeys.Core).SendAsync(request);
        var expected = response.IsSuccessStatusCode ? "application/json" : "application/problem+json";
        Assert.Equal(expected, response.Content.Headers.ContentType?.MediaType);
        return (response.StatusCode, await Samples.ReadAsync(response));
    }
}
