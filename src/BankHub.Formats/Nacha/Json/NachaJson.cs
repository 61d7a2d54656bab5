using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using BankHub.Formats.Nacha.Reading;

namespace BankHub.Formats.Nacha.Json;

/// <summary>
/// A NACHA file as JSON, both ways (schemas/nacha.schema.json). The member names are those of moov-io/ach, so that its files can be
/// read and ours be read there. Controls follow from the entries: those that a JSON file states are compared, never believed.
/// </summary>
public static class NachaJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Compact with { Indented = true };

    /// <summary>Writes a file as one JSON object.</summary>
    public static void Write(NachaFile file, IBufferWriter<byte> output, bool indented = false)
    {
        using var json = new Utf8JsonWriter(output, indented ? Indented : Compact);
        new JsonFileWriter(json).Write(file);
    }

    /// <summary>
    /// Reads a JSON object as a file; every finding's record begins with the path of the object that it is about. The result can be
    /// written in either form.
    /// </summary>
    public static NachaFile Read(ReadOnlyMemory<byte> json, NachaReadOptions? options = null) => new JsonFileReader(options).Read(json);
}
