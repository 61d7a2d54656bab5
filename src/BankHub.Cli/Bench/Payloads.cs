using System.Text;
using System.Text.Json.Nodes;

namespace BankHub.Cli.Bench;

/// <summary>Payments that differ in reference, account and amount, ready to be sent.</summary>
internal static class Payloads
{
    // The bank's own day: due at once, and nothing to note.
    private static readonly string Today = TimeZoneInfo
        .ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("America/New_York")).ToString("yyyy-MM-dd");

    public static byte[] Request(int number, string host, string apiKey)
    {
        var body = Encoding.UTF8.GetBytes(Payment(number).ToJsonString());
        var head = $"POST /v1/payments HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {apiKey}\r\nIdempotency-Key: single-{number}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    public static byte[] Batch(int lines)
    {
        using var stream = new MemoryStream();
        for (var i = 0; i < lines; i++)
        {
            var line = new JsonObject { ["idempotencyKey"] = $"batch-{i}", ["payment"] = Payment(10_000_000 + i) };
            stream.Write(Encoding.UTF8.GetBytes(line.ToJsonString()));
            stream.WriteByte((byte)'\n');
        }

        return stream.ToArray();
    }

    private static JsonObject Payment(int number) => new()
    {
        ["scheme"] = "ach-ppd",
        ["method"] = "creditTransfer",
        ["reference"] = $"payroll-{number}",
        ["endToEndIdentification"] = $"E2E{number}",
        ["amount"] = new JsonObject { ["value"] = $"{1 + number % 9000}.{number % 100:00}", ["currency"] = "USD" },
        ["requestedExecutionDate"] = Today,
        ["debtor"] = new JsonObject { ["name"] = "Acme Payroll" },
        ["debtorAccount"] = new JsonObject { ["bban"] = "1000200030" },
        ["creditor"] = new JsonObject { ["name"] = $"Employee {number}" },
        ["creditorAccount"] = new JsonObject { ["bban"] = $"{100_000_000 + number}" },
        ["creditorAgent"] = new JsonObject
        {
            ["clearingSystemMemberIdentification"] =
                new JsonObject { ["clearingSystem"] = "USABA", ["memberIdentification"] = "091000019" },
        },
        ["remittanceInformation"] = new JsonObject { ["unstructured"] = new JsonArray($"Salary {number}") },
    };
}
