using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BankHub.Core.Payments.Json;

/// <summary>A JSON Schema (2020-12) made from the shapes that a reader and a writer use.</summary>
internal static class SchemaFile
{
    private static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write<T>(IBufferWriter<byte> output, string name, string title, string description, Shape<T> shape)
        where T : class
    {
        using var schema = new Utf8JsonWriter(output, Options);
        var definitions = new SchemaDefinitions();
        schema.WriteStartObject();
        schema.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.WriteString("$id", $"urn:bankhub:schema:{name}");
        schema.WriteString("title", title);
        schema.WriteString("description", description);
        new DescribingWalk(schema, definitions).Describe(shape);
        schema.WriteStartObject("$defs");
        while (definitions.TryTakeNext(out var definition, out var describe))
        {
            schema.WriteStartObject(definition);
            describe(new DescribingWalk(schema, definitions));
            schema.WriteEndObject();
        }
        schema.WriteEndObject();
        schema.WriteEndObject();
    }
}
