using System.Text.Json;

namespace BankHub.Core.Payments.Json;

/// <summary>Writes the properties of a shape as an object of JSON Schema 2020-12; shapes within it become definitions by name.</summary>
internal sealed class DescribingWalk(Utf8JsonWriter schema, SchemaDefinitions definitions) : Walk
{
    private readonly List<string> _required = [];
    private Action? _extra;

    /// <summary>Writes the members of the schema of one object.</summary>
    public void Describe<T>(Shape<T> shape) where T : class
    {
        schema.WriteString("type", "object");
        schema.WriteBoolean("additionalProperties", false);
        if (!shape.MayBeEmpty)
            schema.WriteNumber("minProperties", 1);
        schema.WriteStartObject("properties");
        shape.Fields(this, null);
        schema.WriteEndObject();
        if (_required.Count > 0)
            WriteRequired(_required);
        _extra?.Invoke();
    }

    public override ValueList<string> List(string name, ValueList<string>? value, int max, Leaf<string> leaf) =>
        Array<string>(name, max, () => Write("items", leaf.Facts));

    public override ValueList<T> List<T>(string name, ValueList<T>? value, int max, Shape<T> shape) =>
        Array<T>(name, max, () => Refer("items", shape));

    public override Metadata Map(string name, Metadata? value, int max, Leaf<string> key, Leaf<string> text)
    {
        schema.WriteStartObject(name);
        schema.WriteString("type", "object");
        schema.WriteNumber("maxProperties", max);
        Write("propertyNames", key.Facts);
        Write("additionalProperties", text.Facts);
        schema.WriteEndObject();
        return Metadata.Empty;
    }

    public override void ExactlyOneOf(ReadOnlySpan<string> names)
    {
        var ways = names.ToArray();
        _extra += () =>
        {
            schema.WriteStartArray("oneOf");
            foreach (var way in ways)
            {
                schema.WriteStartObject();
                WriteRequired([way]);
                schema.WriteEndObject();
            }
            schema.WriteEndArray();
        };
    }

    public override void NotBoth(string one, string other) => _extra += () =>
    {
        schema.WriteStartObject("not");
        WriteRequired([one, other]);
        schema.WriteEndObject();
    };

    protected override T? Reference<T>(string name, T? value, Leaf<T> leaf, bool required) where T : class
    {
        Note(name, required);
        Write(name, leaf.Facts);
        return null;
    }

    protected override T? Scalar<T>(string name, T? value, Leaf<T> leaf, bool required)
    {
        Note(name, required);
        Write(name, leaf.Facts);
        return null;
    }

    protected override T? Part<T>(string name, T? value, Shape<T> shape, bool required) where T : class
    {
        Note(name, required);
        Refer(name, shape);
        return null;
    }

    private void Note(string name, bool required)
    {
        if (required)
            _required.Add(name);
    }

    private void Refer<T>(string name, Shape<T> shape) where T : class
    {
        definitions.Meet(shape.Name, walk => walk.Describe(shape));
        Refer(name, shape.Name);
    }

    private void Refer(string name, string definition)
    {
        schema.WriteStartObject(name);
        schema.WriteString("$ref", $"#/$defs/{definition}");
        schema.WriteEndObject();
    }

    private ValueList<T> Array<T>(string name, int max, Action items)
    {
        schema.WriteStartObject(name);
        schema.WriteString("type", "array");
        schema.WriteNumber("maxItems", max);
        items();
        schema.WriteEndObject();
        return [];
    }

    private void WriteRequired(IEnumerable<string> names)
    {
        schema.WriteStartArray("required");
        foreach (var name in names)
            schema.WriteStringValue(name);
        schema.WriteEndArray();
    }

    private void Write(string name, TextFacts facts)
    {
        if (facts.Name is null)
        {
            schema.WriteStartObject(name);
            Describe(facts);
            schema.WriteEndObject();
            return;
        }
        definitions.Meet(facts.Name, walk => walk.Describe(facts));
        Refer(name, facts.Name);
    }

    private void Describe(TextFacts facts)
    {
        schema.WriteString("type", "string");
        if (facts.Words is { } words)
        {
            schema.WriteStartArray("enum");
            foreach (var word in words)
                schema.WriteStringValue(word);
            schema.WriteEndArray();
            return;
        }
        schema.WriteNumber("minLength", facts.MinLength);
        schema.WriteNumber("maxLength", facts.MaxLength);
        if (facts.Pattern is not null)
            schema.WriteString("pattern", facts.Pattern);
        if (facts.Format is not null)
            schema.WriteString("format", facts.Format);
    }
}
