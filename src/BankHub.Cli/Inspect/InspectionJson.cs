using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BankHub.Cli.Inspect;

/// <summary>An inspection as one line of JSON, for programs.</summary>
internal static class InspectionJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(string file, Inspection inspection)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteString("format", inspection.Format);
            json.WriteString("type", inspection.Type);
            json.WriteBoolean("valid", inspection.IsValid);
            Write(json, "errors", inspection.Problems.Where(problem => problem.IsError));
            Write(json, "warnings", inspection.Problems.Where(problem => !problem.IsError));
            json.WriteStartArray("waived");
            foreach (var rule in inspection.Waived)
            {
                json.WriteStringValue(rule);
            }

            json.WriteEndArray();
            json.WritePropertyName("summary");
            inspection.Summary.WriteTo(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<Problem> problems)
    {
        json.WriteStartArray(name);
        foreach (var problem in problems)
        {
            json.WriteStartObject();
            json.WriteNumber("line", problem.Line);
            json.WriteNumber("column", problem.Column);
            json.WriteString("record", problem.Record);
            json.WriteString("field", problem.Field);
            json.WriteString("rule", problem.Rule);
            json.WriteString("message", problem.Message);
            json.WriteString("value", problem.Value);
            json.WriteString("section", problem.Section);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
