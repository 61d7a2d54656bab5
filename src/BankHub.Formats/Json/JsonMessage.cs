using System.Text.Json;

namespace BankHub.Formats.Json;

/// <summary>
/// A bank's JSON document: unknown members are ignored, what is asked for and wrong is a problem with its path, and nothing ever throws.
/// </summary>
public sealed class JsonMessage
{
    private readonly List<JsonProblem> _problems = [];

    private JsonMessage(ReadOnlyMemory<byte> utf8, JsonLimits limits)
    {
        Limits = limits;
        Root = Parse(utf8) is { } root ? new JsonPart(this, root, "$") : null;
    }

    /// <summary>The outermost object; null when the bytes are no JSON object within the limits, which then is a problem.</summary>
    public JsonPart? Root { get; }

    /// <summary>What was found so far, in the order of asking.</summary>
    public IReadOnlyList<JsonProblem> Problems => _problems;

    internal JsonLimits Limits { get; }

    public static JsonMessage Read(ReadOnlyMemory<byte> utf8, JsonLimits? limits = null) => new(utf8, limits ?? JsonLimits.Default);

    internal void Add(string path, string rule, string message) => _problems.Add(new JsonProblem(path, rule, message));

    private JsonElement? Parse(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > Limits.MaxBytes)
        {
            Add("$", "json-size", "The document is longer than any that is expected here.");
            return null;
        }

        try
        {
            // A name that comes twice means two things at once: such a document is not guessed at.
            var options = new JsonDocumentOptions { MaxDepth = Limits.MaxDepth, AllowDuplicateProperties = false };
            using var document = JsonDocument.Parse(utf8, options);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return document.RootElement.Clone();
            Add("$", "json-object", "The document is no JSON object.");
        }
        catch (JsonException e)
        {
            // Of a name that comes twice the framework tells no place.
            var place = e.LineNumber is { } line ? $"line {line + 1}, byte {e.BytePositionInLine + 1}" : "$";
            Add(place, "json", "The document is no well-formed JSON within the limits, or has a name twice.");
        }
        catch (InvalidOperationException)
        {
            // The framework compares names to find duplicates, and cannot where one of them is no valid text.
            Add("$", "json", "The document has a name that is no valid text.");
        }

        return null;
    }
}
