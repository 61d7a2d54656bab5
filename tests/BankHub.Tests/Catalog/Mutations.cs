using System.Text.Json.Nodes;

namespace BankHub.Tests.Catalog;

/// <summary>Every document that differs from a given one in one place.</summary>
internal static class Mutations
{
    private static readonly string[] Wrong =
    [
        "null", "true", "17", "0", "-1", "[]", "{}", "\"\"", "\"nonsense\"", "\"Nonsense 1!\"", "\"EUR\"", "\"DE\"", "\"PT7S\"", "\"P1DT\"",
        "\"P1Dx5H\"", "\"24:00\"", "\"9.99999\"", "\"12.\"", "\"600\"", "\"one-two\"", "\"one--two\"", "[\"\"]", "[1]", "{\"a\":1}",
            "1000001",
    ];

    public static IEnumerable<string> Of(string document)
    {
        foreach (var path in Paths(JsonNode.Parse(document)!, []).ToArray())
        {
            yield return Changed(document, path, (parent, key) => Remove(parent, key));
            foreach (var wrong in Wrong)
                yield return Changed(document, path, (parent, key) => Set(parent, key, JsonNode.Parse(wrong)));
            yield return Changed(document, path, (parent, _) => (parent as JsonObject)?.Add("unheardOf", 1));
            yield return Changed(document, path, (parent, _) => (parent as JsonObject)?.Add("unheardOf", "word"));
        }
    }

    private static IEnumerable<object[]> Paths(JsonNode node, object[] here) => node switch
    {
        JsonObject o => o.SelectMany(p => Below(p.Value, [.. here, p.Key])),
        JsonArray a => a.SelectMany((item, i) => Below(item, [.. here, i])),
        _ => [],
    };

    private static IEnumerable<object[]> Below(JsonNode? node, object[] path) => Paths(node!, path).Prepend(path);

    private static string Changed(string document, object[] path, Action<JsonNode, object> change)
    {
        var root = JsonNode.Parse(document)!;
        var parent = path[..^1].Aggregate(root, (node, key) => key is int i ? node[i]! : node[(string)key]!);
        change(parent, path[^1]);
        return root.ToJsonString();
    }

    private static void Remove(JsonNode parent, object key)
    {
        if (parent is JsonArray array)
            array.RemoveAt((int)key);
        else
            parent.AsObject().Remove((string)key);
    }

    private static void Set(JsonNode parent, object key, JsonNode? value)
    {
        if (parent is JsonArray array)
            array[(int)key] = value;
        else
            parent[(string)key] = value;
    }
}
