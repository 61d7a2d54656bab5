using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BankHub.Core.Adapters;
using BankHub.Core.Statements;

namespace BankHub.Cli.Conversion.Canonical.Statements;

/// <summary>Statements with their entries, each entry also by itself.</summary>
internal static class StatementObjects
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<CanonicalObject> Of(IEnumerable<DecodedItem> items)
    {
        var (objects, entries) = (new List<CanonicalObject>(), new List<byte[]>());
        foreach (var item in items)
        {
            if (item is DecodedEntry entry)
            {
                entries.Add(StatementJson.Write(entry.Entry));
                objects.Add(new(entries[^1], IsItem: true, IsPart: true));
            }
            else if (item is DecodedStatementEnd end)
            {
                objects.Add(new(Whole(end, entries)));
                entries.Clear();
            }
        }

        return objects;
    }

    private static byte[] Whole(DecodedStatementEnd end, IReadOnlyList<byte[]> entries)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WritePropertyName("statement");
            json.WriteRawValue(StatementJson.Write(end.Statement));
            json.WriteStartArray("entries");
            foreach (var entry in entries)
            {
                json.WriteRawValue(entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }
}
