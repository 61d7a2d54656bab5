using System.Text.Json.Nodes;

namespace BankHub.Host.Api;

/// <summary>What the hub tells a caller by webhook, as OpenAPI 3.1 describes it.</summary>
internal static class WebhookDocs
{
    // One example of each member says more than its type: all are strings but the amount, the counts and the lines of the remittance.
    // A payment core undoes what it did on account.credited when account.credit.matched comes: the payment's own event tells of that money.
    private const string Document = """
        {
          "payment": ["An event of a payment: its type is payment. and the state. At least once, in the order of versions.",
            { "id": "0190f7b2c5a17cc3a2c09a7e4d1f2b3c.4", "type": "payment.settled", "paymentId": "0190f7b2-c5a1-7cc3-a2c0-9a7e4d1f2b3c",
              "version": 4, "state": "Settled", "cause": "bank-settled", "reference": "order-1", "endToEndIdentification": "E2E-1",
              "at": "2026-11-23T14:30:00Z" }],
          "account.credited": ["Money came in that is of no payment known so far.",
            { "id": "0190f7b2c5a17cc3a2c09a7e4d1f2b3d.1", "type": "account.credited", "entryId": "0190f7b2-c5a1-7cc3-a2c0-9a7e4d1f2b3d",
              "transaction": 0, "connection": "nordbank", "account": "3000", "amount": { "value": "10.00", "currency": "EUR" },
              "bookingDate": "2026-11-23", "valueDate": "2026-11-23", "accountServicerReference": "B-1",
              "endToEndIdentification": "INVOICE-7", "debtorName": "Jane Roe", "remittance": ["Invoice 7"] }],
          "account.credit.matched": ["Money that account.credited told of (same entryId and transaction) is a payment's after all.",
            { "id": "0190f7b2c5a17cc3a2c09a7e4d1f2b3d.2", "type": "account.credit.matched",
              "entryId": "0190f7b2-c5a1-7cc3-a2c0-9a7e4d1f2b3d", "transaction": 0, "connection": "nordbank", "account": "3000",
              "amount": { "value": "10.00", "currency": "EUR" }, "bookingDate": "2026-11-23", "matchedAs": "return", "payments": 1,
              "paymentId": "0190f7b2-c5a1-7cc3-a2c0-9a7e4d1f2b3c" }]
        }
        """;

    public static JsonObject Make()
    {
        var webhooks = new JsonObject();
        foreach (var (name, said) in JsonNode.Parse(Document)!.AsObject())
        {
            webhooks[name] = new JsonObject
            {
                ["post"] = new JsonObject
                {
                    ["summary"] = (string)said![0]!,
                    ["security"] = new JsonArray(),
                    ["requestBody"] = new JsonObject
                    {
                        ["required"] = true,
                        ["content"] = new JsonObject
                        {
                            ["application/json"] = new JsonObject
                            {
                                ["schema"] = Schema(said[1]!.AsObject()),
                                ["example"] = said[1]!.DeepClone(),
                            },
                        },
                    },
                    ["responses"] = new JsonObject { ["2XX"] = new JsonObject { ["description"] = "Heard; anything else is told again." } },
                },
            };
        }

        return webhooks;
    }

    private static JsonObject Schema(JsonObject example)
    {
        var properties = new JsonObject();
        foreach (var (name, value) in example)
        {
            properties[name] = value switch
            {
                JsonObject nested => Schema(nested),
                JsonArray => new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
                JsonValue one when one.TryGetValue<int>(out _) => new JsonObject { ["type"] = "integer" },
                _ => new JsonObject { ["type"] = "string" },
            };
        }

        return new() { ["type"] = "object", ["properties"] = properties };
    }
}
