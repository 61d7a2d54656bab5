using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BankHub.Tests.House;

namespace BankHub.Tests.Catalog;

/// <summary>Judges a document by the few words of JSON Schema that ours use; a word that it does not know fails the test.</summary>
internal sealed class SmallJsonSchema(JsonObject root)
{
    private static readonly string[] Notes = ["$schema", "$id", "$defs", "title", "description", "default"];

    public static SmallJsonSchema Named(string name) => new(JsonNode.Parse(Tree.Read($"schemas/{name}.schema.json"))!.AsObject());

    public bool Accepts(JsonNode? document) => Accepts(root, document);

    private bool Accepts(JsonObject schema, JsonNode? value) => schema.All(word => word.Key switch
    {
        "$ref" => Accepts(root["$defs"]![word.Value!.GetValue<string>()["#/$defs/".Length..]]!.AsObject(), value),
        "type" => TypeOf(value) == word.Value!.GetValue<string>(),
        "enum" => word.Value!.AsArray().Any(item => JsonNode.DeepEquals(item, value)),
        "pattern" => value is not JsonValue || TypeOf(value) != "string" || Regex.IsMatch(value.GetValue<string>(),
            word.Value!.GetValue<string>()),
        "minLength" => TypeOf(value) != "string" || value!.GetValue<string>().Length >= word.Value!.GetValue<int>(),
        "maxLength" => TypeOf(value) != "string" || value!.GetValue<string>().Length <= word.Value!.GetValue<int>(),
        "minimum" => TypeOf(value) != "integer" || value!.GetValue<int>() >= word.Value!.GetValue<int>(),
        "maximum" => TypeOf(value) != "integer" || value!.GetValue<int>() <= word.Value!.GetValue<int>(),
        "minItems" => value is not JsonArray array || array.Count >= word.Value!.GetValue<int>(),
        "items" => value is not JsonArray array || array.All(item => Accepts(word.Value!.AsObject(), item)),
        "required" => value is not JsonObject o || word.Value!.AsArray().All(name => o.ContainsKey(name!.GetValue<string>())),
        "properties" => value is not JsonObject o || word.Value!.AsObject().All(p => !o.ContainsKey(p.Key) || Accepts(p.Value!.AsObject(),
            o[p.Key])),
        "additionalProperties" => value is not JsonObject o || Others(schema, o).All(p =>
            word.Value is JsonObject other && Accepts(other, p.Value)),
        _ => Notes.Contains(word.Key) ? true : throw new InvalidOperationException($"The schema says {word.Key}."),
    });

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Others(JsonObject schema, JsonObject value) =>
        value.Where(p => schema["properties"]?.AsObject().ContainsKey(p.Key) != true);

    private static string TypeOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        _ => value.GetValueKind() switch
        {
            System.Text.Json.JsonValueKind.String => "string",
            System.Text.Json.JsonValueKind.Number => "integer",
            _ => "boolean",
        },
    };
}
