using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BankHub.Core.Payments.Json;

namespace BankHub.Core.Payments;

/// <summary>The JSON Schema (2020-12) of the canonical payment, made from the shapes that the reader and the writer use.</summary>
public static class PaymentSchema
{
    private static readonly JsonWriterOptions Options =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IBufferWriter<byte> output)
    {
        using var schema = new Utf8JsonWriter(output, Options);
        var definitions = new SchemaDefinitions();
        schema.WriteStartObject();
        schema.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.WriteString("$id", "urn:bankhub:schema:payment");
        schema.WriteString("title", "Canonical payment");
        schema.WriteString("description",
            "One credit transfer or direct debit in the words of ISO 20022. Check digits, decimals per currency and what a scheme " +
            "allows and needs are checked on top of this schema.");
        new DescribingWalk(schema, definitions).Describe(PaymentShape.Payment);
        schema.WriteStartObject("$defs");
        while (definitions.TryTakeNext(out var name, out var describe))
        {
            schema.WriteStartObject(name);
            describe(new DescribingWalk(schema, definitions));
            schema.WriteEndObject();
        }
        schema.WriteEndObject();
        schema.WriteEndObject();
    }
}
