using BankHub.Core.Adapters;
using BankHub.Core.Adapters.Reading;

namespace BankHub.Hub.Catalog;

/// <summary>Reads the folder of connection files in the order of their names.</summary>
internal static class ConnectionFiles
{
    public static List<(string File, Connection Connection)> Read(string folder, FileFindings findings)
    {
        var connections = new List<(string, Connection)>();
        if (!Directory.Exists(folder))
        {
            findings.In(folder).Add("$", CatalogRules.Folder);
            return connections;
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var file = Path.GetFileName(path);
            if (ConnectionReader.Read(File.ReadAllBytes(path), findings.In(file)) is { } connection)
                connections.Add((file, connection));
        }

        return connections;
    }
}
