using System.Text.Json;
using BankHub.Core.Findings;

namespace BankHub.Core.Adapters.Reading;

/// <summary>One JSON value of a configuration file: where it stands and where findings about it go.</summary>
internal readonly record struct Node(JsonElement Value, string Path, FindingList Findings)
{
    private const int MaxBytes = 1_000_000;

    /// <summary>The document's root, or null when the bytes are no JSON.</summary>
    public static Node? Root(ReadOnlyMemory<byte> json, FindingList findings)
    {
        if (json.Length <= MaxBytes)
        {
            try
            {
                return new Node(JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 32 }).RootElement, "$", findings);
            }
            catch (JsonException e)
            {
                findings.Add($"line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}", ConfigurationRules.Json);
                return null;
            }
        }

        findings.Add("$", ConfigurationRules.Json);
        return null;
    }

    public void Break(Rule rule) => Findings.Add(Path, rule);

    /// <summary>Every item of an array, read.</summary>
    public IReadOnlyList<T> Items<T>(Func<Node, T?> read)
    {
        var items = new List<T>();
        if (Value.ValueKind != JsonValueKind.Array)
        {
            Break(ConfigurationRules.Array);
            return items;
        }

        var index = 0;
        foreach (var element in Value.EnumerateArray())
        {
            if (read(new Node(element, $"{Path}[{index++}]", Findings)) is { } item)
                items.Add(item);
        }

        return items;
    }

    /// <summary>Every property of an object whose names are some of a table's, read; another name is a finding.</summary>
    public IReadOnlyDictionary<TKey, T> EntriesBy<TKey, T>(IReadOnlyDictionary<string, TKey> names, Func<Node, T?> read)
        where TKey : notnull
    {
        var path = Path;
        return Entries(node =>
        {
            if (!names.ContainsKey(node.Path[(path.Length + 1)..]))
                node.Break(ConfigurationRules.Unknown);
            return read(node);
        }).Where(entry => names.ContainsKey(entry.Key)).ToDictionary(entry => names[entry.Key], entry => entry.Value);
    }

    /// <summary>Every property of an object whose names are data, read.</summary>
    public IReadOnlyDictionary<string, T> Entries<T>(Func<Node, T?> read)
    {
        var entries = new Dictionary<string, T>(StringComparer.Ordinal);
        if (Value.ValueKind != JsonValueKind.Object)
        {
            Break(ConfigurationRules.Object);
            return entries;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in Value.EnumerateObject())
        {
            var node = new Node(property.Value, $"{Path}.{property.Name}", Findings);
            if (!seen.Add(property.Name))
                node.Break(ConfigurationRules.Duplicate);
            else if (read(node) is { } entry)
                entries.Add(property.Name, entry);
        }

        return entries;
    }
}
