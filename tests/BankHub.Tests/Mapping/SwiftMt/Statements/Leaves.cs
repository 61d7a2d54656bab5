using System.Text.Json;
using System.Text.Json.Nodes;
using BankHub.Core.Statements;
using BankHub.Mapping.Iso20022.Statements;

namespace BankHub.Tests.Mapping.SwiftMt.Statements;

/// <summary>A statement or an answer as its values by their paths, `entries[0].amount.value`.</summary>
internal static class Leaves
{
    public static SortedDictionary<string, string> Of(StatementWithEntries one)
    {
        var whole = new JsonObject
        {
            ["statement"] = JsonNode.Parse(StatementJson.Write(one.Statement)),
            ["entries"] = new JsonArray([.. one.Entries.Select(entry => JsonNode.Parse(StatementJson.Write(entry)))]),
        };
        return Of(whole);
    }

    public static SortedDictionary<string, string> Of(byte[] json) => Of(JsonNode.Parse(json));

    private static SortedDictionary<string, string> Of(JsonNode? whole)
    {
        var leaves = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(leaves, "", whole);
        return leaves;
    }

    private static void Add(SortedDictionary<string, string> leaves, string path, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject all:
                foreach (var (name, value) in all)
                {
                    // A number of an account is the same under whichever name a message has for it.
                    Add(leaves, path.Length == 0 ? name : $"{path}.{(name is "bban" ? "other.identification" : name)}", value);
                }

                break;
            case JsonArray list:
                foreach (var (i, value) in list.Index())
                {
                    Add(leaves, $"{path}[{i}]", value);
                }

                break;
            case JsonValue value:
                leaves[path] = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
                break;
        }
    }
}
