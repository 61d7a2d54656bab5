using BankHub.Core.Adapters;
using BankHub.Host.Auth;
using BankHub.Hub.Catalog;
using BankHub.Keys.Named;

namespace BankHub.Host.Composition;

/// <summary>What the configuration files say, all of it checked before anything starts.</summary>
internal sealed record Configured(Catalog Catalog, IReadOnlyList<ConfiguredCaller> Callers, MessageSchemas Schemas, NamedKeys Keys)
{
    /// <summary>Throws a <see cref="CatalogException"/> with every finding of every file.</summary>
    public static Configured Read(HubOptions options)
    {
        var findings = new List<FileFinding>();
        var schemas = Part(() => SchemaFolder.Of(options), findings);
        var keys = Part(() => ConfiguredKeys.Of(options), findings);
        // Where the keys cannot be read, what refers to them is held against their descriptions at least.
        var known = keys ?? ConfiguredKeys.Described(options.KeysFile!, options.Clock);
        var catalog = Part(() => CatalogOf.Options(options, schemas ?? MessageSchemas.None, known), findings);
        var callers = Part(() => CallerFile.Read(options.CallersFile), findings);
        return catalog is null || callers is null || schemas is null || keys is null
            ? throw new CatalogException(findings)
            : new Configured(catalog, callers, schemas, keys);
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
