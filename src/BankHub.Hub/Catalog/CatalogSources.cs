using System.Reflection;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;

namespace BankHub.Hub.Catalog;

/// <summary>Where the catalog is read from.</summary>
public sealed record CatalogSources
{
    /// <summary>Assemblies with built-in banks.</summary>
    public required IReadOnlyList<Assembly> Adapters { get; init; }

    /// <summary>The assembly that carries the shared tables as resources `mappings/NAME.json`.</summary>
    public required Assembly Tables { get; init; }

    /// <summary>A folder with private banks, each in a folder of its own: `NAME/NAME.dll`; null for none.</summary>
    public string? PlugIns { get; init; }

    /// <summary>What the channels have to say about where a connection's endpoints are; they open nothing for it.</summary>
    public Func<Connection, AdapterManifest, IEnumerable<Finding>> CheckTargets { get; init; } = (_, _) => [];

    /// <summary>What of a choice of market rules is the name of nothing.</summary>
    public Func<RuleChoice, IEnumerable<string>> UnknownRules { get; init; } = _ => [];

    /// <summary>The official schemas that adapters are given.</summary>
    public MessageSchemas Schemas { get; init; } = MessageSchemas.None;

    /// <summary>The folder of connection files.</summary>
    public required string Connections { get; init; }
}
