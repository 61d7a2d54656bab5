using System.Buffers;
using System.Text.Json.Nodes;
using BankHub.Core.Payments;
using BankHub.Host.Auth;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace BankHub.Host.Api;

/// <summary>The OpenAPI 3.1 document, made from the endpoints themselves and the schema of the canonical payment.</summary>
internal static class ApiDocument
{
    private const string Name = "v1";
    private const string SecurityScheme = "apiKey";

    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "BankHub", Version = "1", Description = "One payment API over every bank." };
            document.Servers = [];
            return Task.CompletedTask;
        });
    });

    public static void MapApiDocument(this IEndpointRouteBuilder routes) => routes
        .MapGet("/openapi/v1.json", DocumentAsync).IsOpen().ExcludeFromDescription();

    private static async Task<IResult> DocumentAsync(HttpContext context, EndpointDataSource endpoints)
    {
        var provider = context.RequestServices.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name);
        var document = await provider.GetOpenApiDocumentAsync(context.RequestAborted);
        var json = JsonNode.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, context.RequestAborted))!.AsObject();
        Complete(json, endpoints);
        return TypedResults.Text(json.ToJsonString(Json.Options), "application/json");
    }

    private static void Complete(JsonObject json, EndpointDataSource endpoints)
    {
        var components = json["components"] as JsonObject ?? [];
        json["components"] = components;
        components["securitySchemes"] = new JsonObject { [SecurityScheme] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer" } };
        var schemas = components["schemas"] as JsonObject ?? [];
        components["schemas"] = schemas;
        schemas["Payment"] = PaymentNode();
        json["webhooks"] = WebhookDocs.Make();
        foreach (var endpoint in endpoints.Endpoints.OfType<RouteEndpoint>())
        {
            if (Operation(json, endpoint) is { } operation)
            {
                OperationNotes.Add(operation, endpoint, SecurityScheme);
            }
        }
    }

    private static JsonObject? Operation(JsonObject json, RouteEndpoint endpoint)
    {
        var name = endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName;
        return name is null ? null : json["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject())
            .Select(method => method.Value as JsonObject)
            .FirstOrDefault(operation => (string?)operation?["operationId"] == name);
    }

    private static JsonNode PaymentNode()
    {
        var output = new ArrayBufferWriter<byte>();
        PaymentSchema.Write(output);
        var schema = JsonNode.Parse(output.WrittenSpan)!;
        // Its $id makes it a document of its own, so that its references to #/$defs stay true inside this one.
        return schema;
    }
}
