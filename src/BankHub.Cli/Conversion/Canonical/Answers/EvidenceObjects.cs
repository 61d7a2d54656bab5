using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;

namespace BankHub.Cli.Conversion.Canonical.Answers;

/// <summary>Evidence as JSON: what a bank says of a message or of a payment, in the words of the lifecycle.</summary>
internal static class EvidenceObjects
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<CanonicalObject> Of(IEnumerable<DecodedItem> items) =>
        [.. items.OfType<DecodedEvidence>().Select(item => new CanonicalObject(Write(item.Evidence)))];

    private static byte[] Write(Evidence evidence)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("kind", Word(evidence.Kind));
            json.WriteString("scope", Word(evidence.Scope));
            Names(json, "references", evidence.References);
            Names(json, "within", evidence.Within);
            Text(json, "identity", evidence.Identity);
            if (evidence.Reason is { } reason)
            {
                json.WriteStartObject("reason");
                Text(json, "codeSet", reason.CodeSet);
                Text(json, "code", reason.Code);
                Text(json, "text", reason.Text);
                json.WriteEndObject();
            }

            if (evidence.Amount is { } amount)
            {
                json.WriteStartObject("amount");
                json.WriteString("value", amount.Digits);
                json.WriteString("currency", amount.Currency.Value);
                json.WriteEndObject();
            }

            Text(json, "side", evidence.Side is { } side ? Word(side) : null);
            Text(json, "bookingDate", evidence.BookingDate?.ToString("yyyy-MM-dd"));
            Text(json, "asOf", evidence.AsOf?.ToString("O"));
            Names(json, "learnt", evidence.Learnt);
            Text(json, "bankWord", evidence.BankWord);
            json.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }

    private static void Names(Utf8JsonWriter json, string property, IReadOnlyList<Reference> names)
    {
        if (names.Count == 0)
        {
            return;
        }

        json.WriteStartArray(property);
        foreach (var (kind, value) in names)
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string property, string? value)
    {
        if (value is not null)
        {
            json.WriteString(property, value);
        }
    }

    private static string Word<T>(T word)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(word.ToString());
}
