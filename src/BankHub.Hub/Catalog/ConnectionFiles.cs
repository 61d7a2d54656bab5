using BankHub.Core.Adapters;
using BankHub.Core.Adapters.Reading;
using BankHub.Core.Findings;

namespace BankHub.Hub.Catalog;

/// <summary>A connection as far as its file could be read, and what is wrong with the file.</summary>
internal sealed record ConnectionFile(string Name, Connection Connection, FindingList Findings);

/// <summary>Reads the folder of connection files in the order of their names.</summary>
internal static class ConnectionFiles
{
    public static List<ConnectionFile> Read(string folder, FileFindings findings)
    {
        var connections = new List<ConnectionFile>();
        if (!Directory.Exists(folder))
        {
            findings.In(folder).Add("$", CatalogRules.Folder);
            return connections;
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var own = findings.In(Path.GetFileName(path));
            if (ConnectionReader.ReadWhatIsThere(File.ReadAllBytes(path), own) is { } connection)
                connections.Add(new ConnectionFile(Path.GetFileName(path), connection, own));
        }

        return connections;
    }
}
