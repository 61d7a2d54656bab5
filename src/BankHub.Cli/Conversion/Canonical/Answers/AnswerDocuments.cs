using System.Text;
using System.Text.Json;
using BankHub.Core.Answers;

namespace BankHub.Cli.Conversion.Canonical.Answers;

/// <summary>A canonical answer as a conversion to JSON writes it, alone or in an array; the evidence beside it follows from it.</summary>
internal static class AnswerDocuments
{
    public const string Evidence = "evidence";

    private static readonly string[] Kinds = ["\"statusReport\"", "\"returnReport\"", "\"resolution\"", "\"cancellationRequest\""];

    /// <summary>Whether a file begins like one.</summary>
    public static bool Begin(ReadOnlySpan<byte> head)
    {
        head = Plain(head).TrimStart(" \t\r\n["u8);
        if (!head.StartsWith("{"u8))
        {
            return false;
        }

        head = head[1..].TrimStart(" \t\r\n"u8);
        foreach (var kind in Kinds)
        {
            if (head.StartsWith(Encoding.UTF8.GetBytes(kind)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The only answer of a file, or every problem of it.</summary>
    public static (Answer? Answer, IReadOnlyList<string> Problems) Read(ReadOnlyMemory<byte> whole)
    {
        try
        {
            using var document = JsonDocument.Parse(whole[(whole.Length - Plain(whole.Span).Length)..]);
            JsonElement[] all = document.RootElement.ValueKind == JsonValueKind.Array
                ? [.. document.RootElement.EnumerateArray()]
                : [document.RootElement];
            if (all is not [{ ValueKind: JsonValueKind.Object } only])
            {
                return (null, ["One answer becomes a message at a time."]);
            }

            var (answer, findings) = AnswerJson.Read(Bare(only));
            return (answer, [.. findings.Select(Converted.Said)]);
        }
        catch (JsonException broken)
        {
            return (null, [$"line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}: is no JSON that can be read."]);
        }
    }

    private static byte[] Bare(JsonElement answer)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            foreach (var member in answer.EnumerateObject().Where(member => member.Name != Evidence))
            {
                member.WriteTo(json);
            }

            json.WriteEndObject();
        }

        return output.ToArray();
    }

    private static ReadOnlySpan<byte> Plain(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
}
