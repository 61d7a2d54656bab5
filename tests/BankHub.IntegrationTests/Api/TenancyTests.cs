using System.Net;
using System.Text.Json.Nodes;

namespace BankHub.IntegrationTests.Api;

/// <summary>Every operation of the OpenAPI document, with every kind of key and another caller's ids.</summary>
public sealed class TenancyTests(HubFixture hub) : IClassFixture<HubFixture>
{
    private static readonly string[] Open = ["live", "ready", "bankCallback"];

    [Fact]
    public async Task No_closed_operation_answers_without_a_key_or_with_a_wrong_one()
    {
        var id = Guid.NewGuid().ToString();
        foreach (var operation in await OperationsAsync())
        {
            if (Open.Contains(operation.Name))
            {
                continue;
            }

            Assert.True(operation.IsClosed, $"{operation.Name} says nothing of a key");
            foreach (var key in new[] { null, "bh_guess", "" })
            {
                using var answer = await AskAsync(hub.Client(key), operation, id);
                Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{operation.Name}: {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task Another_callers_ids_look_like_no_ids()
    {
        var core = hub.Client(TestKeys.Core);
        var payment = await Samples.SubmitAsync(core, 1);
        var batch = await BatchAsync(core);
        var parked = await ParkAsync(payment);
        var other = hub.Client(TestKeys.Other);
        foreach (var operation in (await OperationsAsync()).Where(o => o.Path.Contains('{') && !Open.Contains(o.Name)))
        {
            var id = operation.Path.Contains("batches", StringComparison.Ordinal) ? batch
                : operation.Path.Contains("parked", StringComparison.Ordinal) ? parked
                : payment;
            using var theirs = await AskAsync(other, operation, id);
            using var nobodys = await AskAsync(other, operation, Guid.NewGuid().ToString());
            Assert.True(theirs.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{operation.Name}: {theirs.StatusCode}");
            Assert.Equal(await nobodys.Content.ReadAsStringAsync(), await theirs.Content.ReadAsStringAsync());
        }

        Assert.Equal("Scheduled", (string)(await GetAsync(core, $"/v1/payments/{payment}"))["state"]!);
    }

    [Fact]
    public async Task Lists_show_only_what_the_caller_sees()
    {
        var mine = await Samples.SubmitAsync(hub.Client(TestKeys.Core), 2);
        await ParkAsync(mine);
        foreach (var path in new[] { "/v1/payments?limit=500", "/v1/parked?limit=500", "/v1/cases?limit=500", "/v1/alarms?limit=500" })
        {
            var theirs = await GetAsync(hub.Client(TestKeys.Other), path);
            Assert.DoesNotContain(mine, theirs.ToJsonString(), StringComparison.Ordinal);
        }

        var read = await GetAsync(hub.Client(TestKeys.Reader), "/v1/payments?limit=500");
        Assert.Contains(mine, read.ToJsonString(), StringComparison.Ordinal);
        var operated = await GetAsync(hub.Client(TestKeys.Alice), "/v1/parked?limit=500");
        Assert.Contains(mine, operated.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestKeys.Reader, "submitPayment", HttpStatusCode.Forbidden)]
    [InlineData(TestKeys.Reader, "getMessages", HttpStatusCode.Forbidden)]
    [InlineData(TestKeys.Core, "listParked", HttpStatusCode.Forbidden)]
    [InlineData(TestKeys.Core, "resolvePayment", HttpStatusCode.Forbidden)]
    [InlineData(TestKeys.Robot, "resolvePayment", HttpStatusCode.Forbidden)]
    [InlineData(TestKeys.Robot, "resolveMessage", HttpStatusCode.Forbidden)]
    [InlineData(TestKeys.Other, "pauseConnection", HttpStatusCode.NotFound)]
    public async Task A_key_does_what_its_scopes_say_and_no_more(string key, string name, HttpStatusCode expected)
    {
        var operation = (await OperationsAsync()).Single(o => o.Name == name);
        using var answer = await AskAsync(hub.Client(key), operation, Guid.NewGuid().ToString());
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task The_document_is_open_api_3_1_and_names_the_canonical_payment()
    {
        var document = await GetAsync(hub.Client(null), "/openapi/v1.json");
        Assert.StartsWith("3.1", (string)document["openapi"]!);
        Assert.Equal("object", (string)document["components"]!["schemas"]!["Payment"]!["type"]!);
        Assert.NotNull(document["paths"]!["/v1/payments"]!["post"]!["requestBody"]);
    }

    private static Task<HttpResponseMessage> AskAsync(HttpClient client, Operation operation, string id)
    {
        var path = operation.Path.Replace("{id}", id, StringComparison.Ordinal)
            .Replace("{connection}", "first-coast", StringComparison.Ordinal);
        var request = new HttpRequestMessage(new HttpMethod(operation.Method), path);
        if (operation.Method == "POST")
        {
            request.Headers.Add("Idempotency-Key", "tenancy");
            request.Content = Samples.Json("""{"outcome":"reached","evidence":"seen","version":1}""");
        }

        return client.SendAsync(request);
    }

    private async Task<List<Operation>> OperationsAsync()
    {
        var document = await GetAsync(hub.Client(null), "/openapi/v1.json");
        return [.. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => new Operation(
            (string)method.Value!["operationId"]!, method.Key.ToUpperInvariant(), path.Key, method.Value!["security"] is not null)))];
    }

    private async Task<string> ParkAsync(string payment)
    {
        var id = Guid.NewGuid();
        await using var command = hub.Source.CreateCommand(
            $"""
            insert into parked (id, kind, subject, connection, rule, reason, opened_at)
            values ('{id}', 'payment', '{payment}', 'first-coast', 'test-{id:N}', 'a test', now())
            """);
        await command.ExecuteNonQueryAsync();
        return id.ToString();
    }

    private static async Task<string> BatchAsync(HttpClient client)
    {
        using var content = Samples.Json("{}");
        content.Headers.ContentType = new("application/x-ndjson");
        using var response = await client.PostAsync("/v1/batches", content);
        return (string)(await Samples.ReadAsync(response))["id"]!;
    }

    private static async Task<JsonObject> GetAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        return await Samples.ReadAsync(response);
    }

    private sealed record Operation(string Name, string Method, string Path, bool IsClosed);
}
