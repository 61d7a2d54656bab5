using System.Text.Json;
using System.Text.RegularExpressions;
using BankHub.Tests.House;

namespace BankHub.Tests.Schemas;

/// <summary>Judges a document by the keywords of JSON Schema 2020-12 that ours uses; one that it does not know fails the test.</summary>
public sealed class SchemaJudge(JsonElement root)
{
    /// <summary>By a schema of the folder schemas.</summary>
    public static SchemaJudge Named(string name) => new(JsonDocument.Parse(Tree.Read($"schemas/{name}.schema.json")).RootElement);

    public bool Accepts(JsonElement document) => Accepts(root, document);

    public bool Accepts(string document)
    {
        using var parsed = JsonDocument.Parse(document);
        return Accepts(parsed.RootElement);
    }

    private bool Accepts(JsonElement schema, JsonElement value) =>
        schema.EnumerateObject().All(keyword => Accepts(schema, keyword.Name, keyword.Value, value));

    private bool Accepts(JsonElement schema, string keyword, JsonElement says, JsonElement value) => keyword switch
    {
        "$schema" or "$id" or "$defs" or "title" or "description" or "default" => true,
        "$ref" => Accepts(root.GetProperty("$defs").GetProperty(says.GetString()!["#/$defs/".Length..]), value),
        "type" => says.GetString() is var type && (type == TypeOf(value) || type == "integer" && IsWhole(value)),
        "enum" => says.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value)),
        "pattern" => !IsText(value, out var text) || Regex.IsMatch(text, says.GetString()!.Replace("$", @"\z", StringComparison.Ordinal)),
        "minLength" => !IsText(value, out var text) || text.EnumerateRunes().Count() >= says.GetInt32(),
        "maxLength" => !IsText(value, out var text) || text.EnumerateRunes().Count() <= says.GetInt32(),
        "format" => says.GetString() != "date" || !IsText(value, out var text) || DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= says.GetDecimal(),
        "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= says.GetDecimal(),
        "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= says.GetInt32(),
        "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= says.GetInt32(),
        "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(item => Accepts(says, item)),
        "oneOf" => says.EnumerateArray().Count(way => Accepts(way, value)) == 1,
        "not" => !Accepts(says, value),
        "required" or "minProperties" or "maxProperties" or "propertyNames" or "properties" or "additionalProperties" =>
            value.ValueKind != JsonValueKind.Object || AcceptsObject(schema, keyword, says, value),
        _ => throw new NotSupportedException(keyword),
    };

    private bool AcceptsObject(JsonElement schema, string keyword, JsonElement says, JsonElement value) => keyword switch
    {
        "required" => says.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
        "minProperties" => value.EnumerateObject().Count() >= says.GetInt32(),
        "maxProperties" => value.EnumerateObject().Count() <= says.GetInt32(),
        "propertyNames" => value.EnumerateObject().All(property => Accepts(says, Text(property.Name))),
        "properties" => value.EnumerateObject()
            .All(property => !says.TryGetProperty(property.Name, out var field) || Accepts(field, property.Value)),
        _ => value.EnumerateObject().All(property => IsDeclared(schema, property.Name)
            || says.ValueKind == JsonValueKind.Object && Accepts(says, property.Value)),
    };

    private static bool IsDeclared(JsonElement schema, string name) =>
        schema.TryGetProperty("properties", out var declared) && declared.TryGetProperty(name, out _);

    private static JsonElement Text(string text) => JsonDocument.Parse($"\"{JsonEncodedText.Encode(text)}\"").RootElement;

    private static bool IsText(JsonElement value, out string text)
    {
        text = value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        return value.ValueKind == JsonValueKind.String;
    }

    private static bool IsWhole(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _);

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Null => "null",
        JsonValueKind.Number => "number",
        _ => "boolean",
    };
}
