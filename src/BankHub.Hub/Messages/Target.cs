using System.Text.Json.Nodes;
using BankHub.Core.Wire;

namespace BankHub.Hub.Messages;

/// <summary>Where an outbound message goes, as it is stored beside its bytes, and the message made of both again.</summary>
internal static class Target
{
    public static string Write(OutboundMessage message) => message switch
    {
        FileDrop drop => new JsonObject { ["fileName"] = drop.FileName }.ToJsonString(),
        Request request => new JsonObject
        {
            ["method"] = request.Method,
            ["path"] = request.Path,
            ["headers"] = Headers(request.Headers),
        }.ToJsonString(),
        _ => throw new NotSupportedException(message.GetType().Name),
    };

    public static OutboundMessage Read(string target, string endpoint, Effect effect, string? state, ReadOnlyMemory<byte> body)
    {
        var json = JsonNode.Parse(target)!;
        return json["fileName"] is { } name
            ? new FileDrop(endpoint, (string)name!, body, effect) { State = state }
            : new Request(endpoint, effect, (string)json["method"]!, (string)json["path"]!, Headers(json["headers"]),
                body) { State = state };
    }

    public static JsonArray Headers(IReadOnlyList<Header> headers) =>
        new([.. headers.Select(h => new JsonArray(h.Name, h.Value))]);

    public static IReadOnlyList<Header> Headers(JsonNode? headers) =>
        headers is JsonArray list ? [.. list.Select(h => new Header((string)h![0]!, (string)h[1]!))] : [];
}
