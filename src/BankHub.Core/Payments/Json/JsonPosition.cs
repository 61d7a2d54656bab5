using System.Text;

namespace BankHub.Core.Payments.Json;

/// <summary>Where in a document something is, for people: line and column from 1, columns in characters.</summary>
internal static class JsonPosition
{
    public static string Of(ReadOnlySpan<byte> json, int offset)
    {
        var before = json[..offset];
        return Of(json, before.Count((byte)'\n'), offset - (before.LastIndexOf((byte)'\n') + 1));
    }

    public static string Of(ReadOnlySpan<byte> json, long line, long bytesInLine)
    {
        var rest = json;
        for (var i = 0; i < line; i++)
            rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
        var column = Encoding.UTF8.GetCharCount(rest[..Math.Min((int)bytesInLine, rest.Length)]) + 1;
        return $"line {line + 1}, column {column}";
    }

    public static string OfInvalidUtf8(ReadOnlySpan<byte> json)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(json[offset..], out _, out var taken) == System.Buffers.OperationStatus.Done)
            offset += taken;
        return Of(json, offset);
    }
}
