using System.Text.Json.Nodes;
using BankHub.Host.Auth;

namespace BankHub.Host.Api;

/// <summary>
/// What an operation's endpoint knows and the framework does not say: scope, key header, bodies that the endpoint reads itself.
/// </summary>
internal static class OperationNotes
{
    public static void Add(JsonObject operation, RouteEndpoint endpoint, string securityScheme)
    {
        if (endpoint.Metadata.GetMetadata<Access>() is { Scope: { } scope } access)
        {
            operation["security"] = new JsonArray(new JsonObject { [securityScheme] = new JsonArray(scope) });
            var who = access.Person ? $"Scope {scope}; only persons." : $"Scope {scope}.";
            operation["description"] = operation["description"] is { } rules ? $"{rules} {who}" : who;
        }

        if (endpoint.Metadata.GetMetadata<CanonicalBody>() is { } body)
        {
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(body.MediaType, Shape(body)) };
            if (body.MediaType == "application/json")
            {
                AddKeyHeader(operation);
            }
        }

        if (endpoint.Metadata.GetMetadata<CanonicalAnswer>() is not null)
        {
            var responses = operation["responses"]!.AsObject();
            responses["200"] = new JsonObject { ["description"] = "OK", ["content"] = Content("application/json", Payment()) };
        }
    }

    private static void AddKeyHeader(JsonObject operation)
    {
        var parameters = operation["parameters"] as JsonArray ?? [];
        operation["parameters"] = parameters;
        parameters.Add((JsonNode)new JsonObject
        {
            ["name"] = SubmitPayment.KeyHeader,
            ["in"] = "header",
            ["required"] = true,
            ["description"] = "The caller's own name of this payment; the same key and body get the same answer.",
            ["schema"] = Key(),
        });
    }

    private static JsonObject Shape(CanonicalBody body) => body.MediaType == "application/json" ? Payment() : new JsonObject
    {
        ["type"] = "object",
        ["description"] = "One line of the batch.",
        ["required"] = new JsonArray("idempotencyKey", "payment"),
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject { ["idempotencyKey"] = Key(), ["payment"] = Payment() },
    };

    private static JsonObject Key() => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = 255, ["pattern"] = "^[!-~]+$" };

    private static JsonObject Payment() => new() { ["$ref"] = "#/components/schemas/Payment" };

    private static JsonObject Content(string mediaType, JsonObject schema) =>
        new() { [mediaType] = new JsonObject { ["schema"] = schema } };
}
