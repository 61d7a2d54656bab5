namespace BankHub.Core.Adapters.Reading;

/// <summary>A mapping file as it is written: the shared files that it extends, and its own tables.</summary>
/// <param name="Extends">Names of shared mapping files, without ending; later ones win over earlier ones.</param>
/// <param name="Own">The file's own tables, which win over all of them, entry by entry.</param>
public sealed record MappingDocument(IReadOnlyList<string> Extends, BankMapping Own)
{
    /// <summary>The tables with those of the shared files, which are given in the order of <see cref="Extends"/>.</summary>
    public BankMapping Over(IEnumerable<BankMapping> shared)
    {
        BankMapping[] layers = [.. shared, Own];
        return new BankMapping
        {
            Constants = Merge(layers.Select(layer => layer.Constants)),
            Codes = layers.SelectMany(layer => layer.Codes).GroupBy(table => table.Key, StringComparer.Ordinal)
                .ToDictionary(
                    table => table.Key,
                    table => (IReadOnlyDictionary<string, string>)Merge(table.Select(layer => layer.Value)),
                    StringComparer.Ordinal),
            Limits = Merge(layers.Select(layer => layer.Limits)),
            Layouts = Merge(layers.Select(layer => layer.Layouts)),
        };
    }

    private static Dictionary<string, T> Merge<T>(IEnumerable<IReadOnlyDictionary<string, T>> layers)
    {
        var merged = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (name, value) in layers.SelectMany(layer => layer))
            merged[name] = value;
        return merged;
    }
}
