using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using BankHub.Core.Findings;

namespace BankHub.Core.Payments.Json;

/// <summary>The values of a JSON document in document order, each with its first child and next sibling; node 0 is the root.</summary>
internal sealed class JsonIndex : IDisposable
{
    public const int MaxDepth = 16;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = MaxDepth + 1, CommentHandling = JsonCommentHandling.Disallow };

    private JsonNode[] _nodes = ArrayPool<JsonNode>.Shared.Rent(128);
    private int _count;

    public ref JsonNode this[int node] => ref _nodes[node];

    /// <summary>Indexes a document; what is not JSON is one finding with line and column.</summary>
    public bool TryFill(ReadOnlySpan<byte> json, FindingList findings)
    {
        if (!Utf8.IsValid(json))
            return Refuse(findings, JsonPosition.OfInvalidUtf8(json), "json-utf8", "A JSON document is UTF-8.");
        var reader = new Utf8JsonReader(json, Options);
        try
        {
            return Fill(ref reader, json, findings);
        }
        catch (JsonException failure)
        {
            var position = JsonPosition.Of(json, failure.LineNumber ?? 0, failure.BytePositionInLine ?? 0);
            return Refuse(findings, position, "json", "This is not well-formed JSON.");
        }
    }

    public void Dispose() => ArrayPool<JsonNode>.Shared.Return(_nodes);

    private static bool Refuse(FindingList findings, string position, string rule, string message)
    {
        findings.Add(position, rule, message);
        return false;
    }

    private bool Fill(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, FindingList findings)
    {
        Span<int> parents = stackalloc int[MaxDepth + 2];
        Span<int> previous = stackalloc int[MaxDepth + 2];
        var (nameStart, nameLength, nameEscaped) = (0, 0, false);
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                (nameStart, nameLength, nameEscaped) = (start + 1, reader.ValueSpan.Length, reader.ValueIsEscaped);
                continue;
            }
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                continue;
            var depth = reader.CurrentDepth;
            var opens = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
            if (opens && depth >= MaxDepth)
                return Refuse(findings, JsonPosition.Of(json, start), "json-depth", $"A document is at most {MaxDepth} levels deep.");
            var node = Add(new()
            {
                Kind = reader.TokenType,
                Start = reader.TokenType == JsonTokenType.String ? start + 1 : start,
                Length = reader.ValueSpan.Length,
                Escaped = reader.ValueIsEscaped,
                NameStart = nameStart,
                NameLength = nameLength,
                NameEscaped = nameEscaped,
            });
            (nameLength, nameEscaped) = (0, false);
            if (depth > 0)
                Link(parents[depth - 1], previous[depth], node);
            previous[depth] = node;
            if (opens)
                (parents[depth], previous[depth + 1]) = (node, 0);
        }
        return true;
    }

    private void Link(int parent, int previous, int node)
    {
        if (previous == 0)
            _nodes[parent].FirstChild = node;
        else
            _nodes[previous].NextSibling = node;
        _nodes[parent].Children++;
    }

    private int Add(in JsonNode node)
    {
        if (_count == _nodes.Length)
        {
            var larger = ArrayPool<JsonNode>.Shared.Rent(2 * _count);
            _nodes.AsSpan(0, _count).CopyTo(larger);
            ArrayPool<JsonNode>.Shared.Return(_nodes);
            _nodes = larger;
        }
        _nodes[_count] = node;
        return _count++;
    }
}
