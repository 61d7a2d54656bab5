using System.Text.Json.Nodes;

namespace BankHub.Tests.Schemas;

/// <summary>A JSON document put wrong at one place: each value replaced by every other kind, each member left out, one too many.</summary>
public static class BrokenDocuments
{
    private static readonly string[] Others = ["1", "true", "null", "[]", "{}", "[{}]", "\"\"", "\"?\"", $"\"{new string('x', 4100)}\""];

    public static IEnumerable<(string Document, string What)> Of(string document)
    {
        var places = Places(JsonNode.Parse(document)!, []).ToList();
        foreach (var place in places)
        {
            foreach (var other in Others)
            {
                yield return Changed(place, other, node => Put(node, place[^1], JsonNode.Parse(other)));
            }

            if (place[^1] is string)
            {
                yield return Changed(place, "left out", node => node.AsObject().Remove((string)place[^1]));
                yield return Changed(place, "beside another", node => node.AsObject()["nobodyKnows"] = "x");
            }
        }

        (string, string) Changed(object[] place, string how, Action<JsonNode> change)
        {
            var root = JsonNode.Parse(document)!;
            change(place[..^1].Aggregate(root, (node, step) => step is int i ? node[i]! : node[(string)step]!));
            return (root.ToJsonString(), $"{string.Join('.', place)} {(how.Length > 20 ? how[..20] : how)}");
        }
    }

    private static IEnumerable<object[]> Places(JsonNode? node, object[] at)
    {
        var inner = node switch
        {
            JsonObject whole => whole.Select(member => ((object)member.Key, member.Value)),
            JsonArray all => all.Select((item, i) => ((object)i, item)),
            _ => [],
        };
        return inner.SelectMany(one => Places(one.Item2, [.. at, one.Item1]).Prepend([.. at, one.Item1]));
    }

    private static void Put(JsonNode node, object step, JsonNode? value)
    {
        if (step is int i)
        {
            node[i] = value;
        }
        else
        {
            node[(string)step] = value;
        }
    }
}
