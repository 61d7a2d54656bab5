using System.Reflection;
using BankHub.Core.Adapters;
using BankHub.Core.Adapters.Reading;
using BankHub.Core.Findings;

namespace BankHub.Hub.Catalog;

/// <summary>Reads the banks of an assembly: for each embedded `BANK/manifest.json` its mapping.json and its class `BANKAdapter`.</summary>
public static class AdapterAssembly
{
    private const string ManifestFile = "/manifest.json", MappingFile = "/mapping.json";

    /// <summary>Every bank of an assembly; throws <see cref="CatalogException"/> with every finding.</summary>
    public static IReadOnlyList<LoadedAdapter> Load(Assembly assembly, Assembly tables)
    {
        var findings = new FileFindings();
        var adapters = Read(assembly, new SharedTables(tables, findings), findings);
        return findings.HasAny ? throw new CatalogException(findings.All) : adapters;
    }

    internal static List<LoadedAdapter> Read(Assembly assembly, SharedTables tables, FileFindings findings)
    {
        var folders = assembly.GetManifestResourceNames().Where(name => name.EndsWith(ManifestFile, StringComparison.Ordinal))
            .Select(name => name[..^ManifestFile.Length]).Order(StringComparer.Ordinal).ToList();
        if (folders.Count == 0)
            findings.In(assembly.GetName().Name!).Add("$", CatalogRules.NoAdapter);
        return [.. folders.Select(folder => Read(assembly, folder, tables, findings)).OfType<LoadedAdapter>()];
    }

    private static LoadedAdapter? Read(Assembly assembly, string folder, SharedTables tables, FileFindings findings)
    {
        var ofManifest = findings.In(folder + ManifestFile);
        var manifest = ManifestReader.Read(Resources.Bytes(assembly, folder + ManifestFile)!, ofManifest);
        if (manifest is not null)
            ManifestChecks.Check(manifest, ofManifest);

        var ofMapping = findings.In(folder + MappingFile);
        var mapping = Mapping(assembly, folder, tables, ofMapping);
        if (manifest is null || mapping is null || ofManifest.HasAny || ofMapping.HasAny)
            return null;
        var adapter = Construct(assembly, folder, manifest, mapping, ofManifest);
        return adapter is null ? null : new LoadedAdapter(folder + ManifestFile, folder, mapping, adapter);
    }

    private static BankMapping? Mapping(Assembly assembly, string folder, SharedTables tables, FindingList findings)
    {
        if (Resources.Bytes(assembly, folder + MappingFile) is { } bytes)
            return MappingReader.Read(bytes, findings) is { } document ? tables.Complete(document, findings) : null;
        findings.Add("$", CatalogRules.Missing);
        return null;
    }

    private static IBankAdapter? Construct(
        Assembly assembly, string folder, AdapterManifest manifest, BankMapping mapping, FindingList findings)
    {
        if (Types(assembly).Where(type => type.Name == folder + "Adapter").ToArray() is not [var type]
            || !typeof(IBankAdapter).IsAssignableFrom(type))
        {
            findings.Add("$", CatalogRules.Type);
            return null;
        }

        if (type.GetConstructor([typeof(AdapterManifest), typeof(BankMapping)]) is not { } constructor)
        {
            findings.Add("$", CatalogRules.Constructor);
            return null;
        }

        try
        {
            var adapter = (IBankAdapter)constructor.Invoke([manifest, mapping]);
            CapabilityChecks.Check(adapter, manifest, findings);
            return findings.HasAny ? null : adapter;
        }
        catch (TargetInvocationException e)
        {
            findings.Add("$", CatalogRules.Construction.Name, $"{CatalogRules.Construction.Message} It says: {e.InnerException?.Message}");
            return null;
        }
    }

    private static Type[] Types(Assembly assembly)
    {
        try
        {
            return assembly.GetExportedTypes();
        }
        catch (Exception e) when (e is ReflectionTypeLoadException or TypeLoadException or FileNotFoundException)
        {
            return [];
        }
    }
}
