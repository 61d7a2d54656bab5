using System.Reflection;

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

    /// <summary>The folder of connection files.</summary>
    public required string Connections { get; init; }
}
