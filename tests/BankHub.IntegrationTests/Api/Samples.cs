using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace BankHub.IntegrationTests.Api;

/// <summary>Canonical payments as a client writes them.</summary>
public static class Samples
{
    /// <summary>Yesterday: wherever the bank is, it means as soon as possible.</summary>
    public static readonly string Yesterday = DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A payroll credit; the number makes reference, account and amount its own.</summary>
    public static JsonObject Credit(int number, string connection = "first-coast") => new()
    {
        ["scheme"] = "ach-ppd",
        ["method"] = "creditTransfer",
        ["reference"] = $"ref-{number}",
        ["endToEndIdentification"] = $"E2E{number}",
        ["amount"] = new JsonObject { ["value"] = $"{number % 9000 + 1}.{number % 100:00}", ["currency"] = "USD" },
        ["requestedExecutionDate"] = Yesterday,
        ["debtor"] = new JsonObject { ["name"] = "Acme Payroll" },
        ["debtorAccount"] = new JsonObject { ["bban"] = "111222333" },
        ["creditor"] = new JsonObject { ["name"] = "Jane Doe" },
        ["creditorAccount"] = new JsonObject { ["bban"] = $"{100000000 + number}" },
        ["creditorAgent"] = new JsonObject
        {
            ["clearingSystemMemberIdentification"] =
                new JsonObject { ["clearingSystem"] = "USABA", ["memberIdentification"] = "091000019" },
        },
        ["connection"] = connection,
    };

    public static StringContent Json(JsonNode body) => Json(body.ToJsonString());

    public static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    public static HttpRequestMessage Post(string key, JsonNode body) =>
        new(HttpMethod.Post, "/v1/payments") { Content = Json(body), Headers = { { "Idempotency-Key", key } } };

    public static async Task<JsonObject> ReadAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();

    /// <summary>Hands a payment in and gives its id.</summary>
    public static async Task<string> SubmitAsync(HttpClient client, int number, string? key = null, string connection = "first-coast-free")
    {
        using var request = Post(key ?? $"key-{number}", Credit(number, connection));
        using var response = await client.SendAsync(request);
        var body = await ReadAsync(response);
        Assert.True(response.StatusCode == System.Net.HttpStatusCode.Accepted, body.ToJsonString());
        return (string)body["id"]!;
    }
}
