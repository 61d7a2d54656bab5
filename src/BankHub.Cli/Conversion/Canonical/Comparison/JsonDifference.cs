using System.Text.Json;

namespace BankHub.Cli.Conversion.Canonical.Comparison;

/// <summary>What of one JSON value is missing in another one, or is otherwise there.</summary>
internal static class JsonDifference
{
    /// <summary>The paths, each with whether anything is there at all.</summary>
    public static IReadOnlyList<(string Path, bool IsThere)> Of(byte[] sent, byte[] back)
    {
        using var one = JsonDocument.Parse(sent);
        using var other = JsonDocument.Parse(back);
        return [.. Of("$", one.RootElement, other.RootElement)];
    }

    private static IEnumerable<(string Path, bool IsThere)> Of(string path, JsonElement one, JsonElement other) =>
        one.ValueKind != other.ValueKind ? [(path, true)]
        : one.ValueKind == JsonValueKind.Object ? one.EnumerateObject().SelectMany(property =>
            other.TryGetProperty(property.Name, out var found)
                ? Of($"{path}.{property.Name}", property.Value, found) : [($"{path}.{property.Name}", false)])
        : one.ValueKind == JsonValueKind.Array ? one.EnumerateArray().SelectMany((item, i) =>
            i < other.GetArrayLength() ? Of($"{path}[{i}]", item, other[i]) : [($"{path}[{i}]", false)])
        : one.GetRawText() == other.GetRawText() ? [] : [(path, true)];
}
