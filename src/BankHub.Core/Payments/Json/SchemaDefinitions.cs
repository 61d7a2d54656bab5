using System.Diagnostics.CodeAnalysis;

namespace BankHub.Core.Payments.Json;

/// <summary>What a schema refers to by name, each once, in the order in which they were met.</summary>
internal sealed class SchemaDefinitions
{
    private readonly HashSet<string> _known = [];
    private readonly Queue<(string Name, Action<DescribingWalk> Describe)> _open = new();

    public void Meet(string name, Action<DescribingWalk> describe)
    {
        if (_known.Add(name))
            _open.Enqueue((name, describe));
    }

    public bool TryTakeNext([NotNullWhen(true)] out string? name, [NotNullWhen(true)] out Action<DescribingWalk>? describe)
    {
        var any = _open.TryDequeue(out var next);
        (name, describe) = next;
        return any;
    }
}
