using System.Buffers;
using System.Text.Json;

namespace BankHub.Formats.Json;

/// <summary>Writes JSON for a bank: compact, members in the order of writing, everything but plain ASCII escaped.</summary>
public static class JsonText
{
    /// <summary>One object whose members are written by <paramref name="members"/>.</summary>
    public static ReadOnlyMemory<byte> Object(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
