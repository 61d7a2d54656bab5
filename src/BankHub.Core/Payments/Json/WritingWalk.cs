using System.Text.Json;

namespace BankHub.Core.Payments.Json;

/// <summary>Writes each field in the order of the shape, and nothing for what is not there.</summary>
internal sealed class WritingWalk(Utf8JsonWriter json) : Walk
{
    public void Root<T>(T value, Shape<T> shape) where T : class
    {
        json.WriteStartObject();
        shape.Fields(this, value);
        json.WriteEndObject();
    }

    public override ValueList<string> List(string name, ValueList<string>? value, int max, Leaf<string> leaf)
    {
        if (value is { Count: > 0 })
        {
            json.WriteStartArray(name);
            foreach (var item in value)
                json.WriteStringValue(leaf.Write(item));
            json.WriteEndArray();
        }
        return value ?? [];
    }

    public override ValueList<T> List<T>(string name, ValueList<T>? value, int max, Shape<T> shape)
    {
        if (value is { Count: > 0 })
        {
            json.WriteStartArray(name);
            foreach (var item in value)
                Root(item, shape);
            json.WriteEndArray();
        }
        return value ?? [];
    }

    public override Metadata Map(string name, Metadata? value, int max, Leaf<string> key, Leaf<string> text)
    {
        if (value is { Count: > 0 })
        {
            json.WriteStartObject(name);
            foreach (var (word, said) in value)
                json.WriteString(word, said);
            json.WriteEndObject();
        }
        return value ?? Metadata.Empty;
    }

    public override void ExactlyOneOf(ReadOnlySpan<string> names)
    {
    }

    public override void NotBoth(string one, string other)
    {
    }

    protected override T? Reference<T>(string name, T? value, Leaf<T> leaf, bool required) where T : class
    {
        if (value is not null)
            json.WriteString(name, leaf.Write(value));
        return value;
    }

    protected override T? Scalar<T>(string name, T? value, Leaf<T> leaf, bool required)
    {
        if (value is { } given)
            json.WriteString(name, leaf.Write(given));
        return value;
    }

    protected override T? Part<T>(string name, T? value, Shape<T> shape, bool required) where T : class
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            Root(value, shape);
        }
        return value;
    }
}
