using System.Reflection;
using BankHub.Core.Adapters;
using BankHub.Core.Adapters.Reading;
using BankHub.Core.Findings;

namespace BankHub.Hub.Catalog;

/// <summary>The shared mapping tables that a bank's mapping.json extends, each read once.</summary>
internal sealed class SharedTables(Assembly assembly, FileFindings findings)
{
    private readonly Dictionary<string, BankMapping?> _read = new(StringComparer.Ordinal);

    /// <summary>The mapping with the tables that it extends; what is missing is a finding of the extending file.</summary>
    public BankMapping Complete(MappingDocument document, FindingList extending)
    {
        var shared = new List<BankMapping>();
        foreach (var (index, name) in document.Extends.Index())
        {
            if (Table(name) is { } table)
                shared.Add(table);
            else
                extending.Add($"$.extends[{index}]", CatalogRules.Table);
        }

        return document.Over(shared);
    }

    private BankMapping? Table(string name)
    {
        if (_read.TryGetValue(name, out var known))
            return known;
        var file = $"mappings/{name}.json";
        BankMapping? table = null;
        if (Resources.Bytes(assembly, file) is { } bytes)
        {
            var own = findings.In(file);
            var document = MappingReader.Read(bytes, own);
            if (document?.Extends.Count > 0)
                own.Add("$.extends", CatalogRules.TableExtends);
            table = document?.Own;
        }

        return _read[name] = table;
    }
}
