using System.Reflection;
using System.Runtime.Loader;

namespace BankHub.Hub.Catalog;

/// <summary>Reads private banks from a folder, each in a load context of its own.</summary>
internal static class PlugIns
{
    public static List<LoadedAdapter> Read(string? folder, SharedTables tables, FileFindings findings)
    {
        if (folder is null)
            return [];
        if (!Directory.Exists(folder))
        {
            findings.In(folder).Add("$", CatalogRules.Folder);
            return [];
        }

        return [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).SelectMany(own => ReadOne(own, tables, findings))];
    }

    private static List<LoadedAdapter> ReadOne(string folder, SharedTables tables, FileFindings findings)
    {
        var name = Path.GetFileName(folder);
        var file = Path.GetFullPath(Path.Combine(folder, name + ".dll"));
        if (!File.Exists(file))
        {
            findings.In($"{name}/{name}.dll").Add("$", CatalogRules.Missing);
            return [];
        }

        try
        {
            return AdapterAssembly.Read(new PlugInContext(file).LoadFromAssemblyPath(file), tables, findings);
        }
        catch (BadImageFormatException)
        {
            findings.In($"{name}/{name}.dll").Add("$", CatalogRules.Unreadable);
            return [];
        }
    }

    /// <summary>Finds a plug-in's own libraries beside it; what belongs to the contract always comes from the host.</summary>
    private sealed class PlugInContext(string file) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(file))
    {
        private static readonly string[] FromHost = ["BankHub.Core", "BankHub.Formats", "BankHub.Mapping"];

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var beside = Path.Combine(Path.GetDirectoryName(file)!, assemblyName.Name + ".dll");
            return FromHost.Contains(assemblyName.Name) || !File.Exists(beside) ? null : LoadFromAssemblyPath(beside);
        }
    }
}
