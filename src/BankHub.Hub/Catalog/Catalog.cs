using System.Collections.Frozen;
using BankHub.Core.Adapters;

namespace BankHub.Hub.Catalog;

/// <summary>Every bank that this hub speaks to, checked whole at start and never changed after it.</summary>
public sealed class Catalog
{
    private readonly FrozenDictionary<string, Bank> _byId;

    /// <param name="banks">Banks that were checked; their connections' ids are unique.</param>
    public Catalog(IEnumerable<Bank> banks)
    {
        Connections = [.. banks.OrderBy(bank => bank.Connection.Id, StringComparer.Ordinal)];
        _byId = Connections.ToFrozenDictionary(bank => bank.Connection.Id, StringComparer.Ordinal);
    }

    /// <summary>All banks in the order of their connections' ids.</summary>
    public IReadOnlyList<Bank> Connections { get; }

    /// <summary>The bank of a connection that is known to exist.</summary>
    public Bank this[string connection] => _byId.TryGetValue(connection, out var bank)
        ? bank
        : throw new KeyNotFoundException($"No connection {connection} is configured.");

    public Bank? Find(string connection) => _byId.GetValueOrDefault(connection);

    /// <summary>
    /// Reads adapters, plug-ins and connections and checks everything; throws <see cref="CatalogException"/> with every finding.
    /// </summary>
    public static Catalog Load(CatalogSources sources)
    {
        var findings = new FileFindings();
        var tables = new SharedTables(sources.Tables, findings);
        var adapters = sources.Adapters.SelectMany(assembly => AdapterAssembly.Read(assembly, tables, findings))
            .Concat(PlugIns.Read(sources.PlugIns, tables, findings)).ToList();
        Unique.Check(adapters, adapter => adapter.Manifest.Id, adapter => adapter.File, findings);

        foreach (var adapter in adapters)
            RuleChecks.Check(adapter, sources.UnknownRules, findings);

        var connections = ConnectionFiles.Read(sources.Connections, findings);
        // What could not be read is no id, and is a finding already.
        Unique.Check(connections.Where(file => file.Connection.Id.Length > 0), file => file.Connection.Id, file => file.Name, findings);

        var byId = adapters.DistinctBy(adapter => adapter.Manifest.Id).ToDictionary(adapter => adapter.Manifest.Id, StringComparer.Ordinal);
        foreach (var file in connections)
            ConnectionChecks.Check(file, byId.GetValueOrDefault(file.Connection.Adapter), sources.CheckTargets);

        ConnectionChecks.Compare(connections, byId);
        ConnectionChecks.CompareAccounts(connections);
        return findings.HasAny
            ? throw new CatalogException(findings.All)
            : new Catalog(connections.Select(c => Made(c.Connection, byId[c.Connection.Adapter], sources.Schemas)));
    }

    private static Bank Made(Connection connection, LoadedAdapter of, MessageSchemas schemas) => new(connection, of.Adapter)
    {
        Version = AdapterVersion.Of(of.Adapter, connection, of.Mapping, schemas),
        Schemas = schemas,
    };
}
