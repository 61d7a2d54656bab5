using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BankHub.Core.Payments;
using BankHub.Tests.Schemas;

namespace BankHub.Tests.Core.Payments;

/// <summary>Replaces every value of every example by others, takes every value away, and adds a stranger to every object.</summary>
public sealed class PaymentMutationTests
{
    private static readonly string[] Strangers =
        ["null", "true", "1", "1e999", "\"\"", "\"x\"", "\" x\"", "\"\\u0000\"", "[]", "[[]]", "{}", "{\"a\":{}}", "[{}]", "[\"x\"]"];

    private static readonly SchemaJudge Judge = SchemaJudge.Named("payment");

    public static TheoryData<string> Documents => [.. Examples.All];

    [Theory, MemberData(nameof(Documents))]
    public void What_takes_the_place_of_a_value_is_found_there_or_is_right(string document)
    {
        foreach (var path in Paths(JsonNode.Parse(document)!))
        {
            foreach (var stranger in Strangers)
                Check(Change(document, path, (at, key) => Put(at, key, JsonNode.Parse(stranger))), path);
        }
    }

    [Theory, MemberData(nameof(Documents))]
    public void A_value_that_is_taken_away_is_missed_or_was_optional(string document)
    {
        foreach (var path in Paths(JsonNode.Parse(document)!))
            Check(Change(document, path, Remove), path);
    }

    [Theory, MemberData(nameof(Documents))]
    public void A_stranger_in_any_object_is_found(string document)
    {
        foreach (var path in Paths(JsonNode.Parse(document)!).Where(path => !path.Contains("metadata")))
        {
            var changed = Change(document, path, (at, key) => (at[key] as JsonObject)?.Add("stranger", "x"));
            if (changed.Contains("stranger", StringComparison.Ordinal))
                Assert.Contains(Check(changed, path), rule => rule == "unknown");
        }
    }

    /// <summary>The reader takes what the schema takes, but for its own rules, and names a place near the change.</summary>
    private static IEnumerable<string> Check(string document, string[] path)
    {
        var bytes = Encoding.UTF8.GetBytes(document);
        var (payment, findings) = PaymentReader.Read(bytes);
        Assert.Equal(payment is null, findings.Count > 0);
        using var parsed = JsonDocument.Parse(bytes);
        if (!Judge.Accepts(parsed.RootElement))
            Assert.Null(payment);
        else if (findings.Any(finding => !PaymentSchemaTests.BeyondTheSchema.Contains(finding.Rule)))
            Assert.Fail($"the schema accepts what makes {findings[0]}");
        if (payment is null && path[0] is not ("scheme" or "method"))
            Assert.Contains(findings, finding => finding.Path.StartsWith($"$.{path[0]}", StringComparison.Ordinal));
        return findings.Select(finding => finding.Rule);
    }

    private static string Change(string document, string[] path, Action<JsonNode, string> change)
    {
        var root = JsonNode.Parse(document)!;
        var at = path[..^1].Aggregate(root, (node, key) => node is JsonArray list ? list[int.Parse(key)]! : node[key]!);
        change(at is JsonArray ? new JsonObject() : at, path[^1]);
        return root.ToJsonString();
    }

    private static void Put(JsonNode at, string key, JsonNode? value) => at[key] = value;

    private static void Remove(JsonNode at, string key) => at.AsObject().Remove(key);

    private static IEnumerable<string[]> Paths(JsonNode node) => node switch
    {
        JsonObject properties => properties.SelectMany(property => Below(property.Key, property.Value!)),
        JsonArray items => items.SelectMany((item, i) => Below($"{i}", item!)),
        _ => [],
    };

    private static IEnumerable<string[]> Below(string key, JsonNode value) =>
        Paths(value).Select(path => (string[])[key, .. path]).Prepend([key]);
}
