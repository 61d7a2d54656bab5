using BankHub.Core.Adapters;
using BankHub.Host.Auth;
using BankHub.Hub.Catalog;

namespace BankHub.Host.Composition;

/// <summary>What the configuration files say, all of it checked before anything starts.</summary>
internal sealed record Configured(Catalog Catalog, IReadOnlyList<ConfiguredCaller> Callers, MessageSchemas Schemas)
{
    /// <summary>Throws a <see cref="CatalogException"/> with every finding of every file.</summary>
    public static Configured Read(HubOptions options)
    {
        var findings = new List<FileFinding>();
        var schemas = Part(() => SchemaFolder.Of(options), findings);
        var catalog = Part(() => CatalogOf.Options(options, schemas ?? MessageSchemas.None), findings);
        var callers = Part(() => CallerFile.Read(options.CallersFile), findings);
        return catalog is null || callers is null || schemas is null
            ? throw new CatalogException(findings)
            : new Configured(catalog, callers, schemas);
    }

    private static T? Part<T>(Func<T> read, List<FileFinding> findings)
        where T : class
    {
        try
        {
            return read();
        }
        catch (CatalogException e)
        {
            findings.AddRange(e.Findings);
            return null;
        }
    }
}
