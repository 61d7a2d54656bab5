using System.Text.Json;

namespace BankHub.Core.Adapters.Reading;

/// <summary>The known properties of one JSON object; what was never asked for is a finding.</summary>
internal sealed class Fields
{
    private readonly Node _node;
    private readonly int _findingsBefore;
    private readonly Dictionary<string, JsonElement> _left = new(StringComparer.Ordinal);

    public Fields(Node node)
    {
        (_node, _findingsBefore) = (node, node.Findings.Total);
        if (node.Value.ValueKind != JsonValueKind.Object)
        {
            node.Break(ConfigurationRules.Object);
            IsObject = false;
            return;
        }

        foreach (var property in node.Value.EnumerateObject())
        {
            if (!_left.TryAdd(property.Name, property.Value))
                At(property.Name, default).Break(ConfigurationRules.Duplicate);
        }
    }

    private bool IsObject { get; } = true;

    public T? Required<T>(string name, Func<Node, T?> read)
    {
        if (_left.Remove(name, out var value))
            return read(At(name, value));
        if (IsObject)
            At(name, default).Break(ConfigurationRules.Required);
        return default;
    }

    public T? Optional<T>(string name, Func<Node, T?> read) => _left.Remove(name, out var value) ? read(At(name, value)) : default;

    public IReadOnlyList<T> List<T>(string name, Func<Node, T?> read) => Optional(name, node => node.Items(read)) ?? [];

    public IReadOnlyList<T> RequiredList<T>(string name, Func<Node, T?> read) => Required(name, node =>
    {
        if (node.Value.ValueKind == JsonValueKind.Array && node.Value.GetArrayLength() == 0)
            node.Break(ConfigurationRules.NoItems);
        return node.Items(read);
    }) ?? [];

    public IReadOnlyDictionary<string, T> Map<T>(string name, Func<Node, T?> read) =>
        Optional(name, node => node.Entries(read)) ?? new Dictionary<string, T>();

    /// <summary>Called once after the last property: true when this object has no finding.</summary>
    public bool AreSound()
    {
        foreach (var (name, value) in _left)
            At(name, value).Break(ConfigurationRules.Unknown);
        return _node.Findings.Total == _findingsBefore;
    }

    private Node At(string name, JsonElement value) => new(value, $"{_node.Path}.{name}", _node.Findings);
}
