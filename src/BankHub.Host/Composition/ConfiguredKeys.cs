using BankHub.Core.Findings;
using BankHub.Core.Ports;
using BankHub.Hub.Catalog;
using BankHub.Keys;
using BankHub.Keys.Named;
using BankHub.Keys.Named.Files;

namespace BankHub.Host.Composition;

/// <summary>The file of named keys, checked with every other configuration file.</summary>
public static class ConfiguredKeys
{
    /// <summary>All keys; throws a <see cref="CatalogException"/> with every finding.</summary>
    internal static NamedKeys Of(HubOptions options) =>
        options.KeysFile is { } path ? Read(path, new ReferencedSecrets(), options.Clock) : new NamedKeys([], options.Clock);

    /// <summary>The keys of a file; throws a <see cref="CatalogException"/> with every finding.</summary>
    /// <param name="path">The file; null for none.</param>
    /// <param name="lookUp">Where the keys' secrets are; null for a machine without them, which gets descriptions.</param>
    /// <param name="clock">Says which keys are valid.</param>
    public static NamedKeys Read(string? path, ISecrets? lookUp, TimeProvider clock)
    {
        if (path is null)
            return NamedKeys.None;
        var findings = new FindingList();
        var keys = lookUp is null ? new KeysFile(path).Describe(findings) : new KeysFile(path).Read(lookUp, findings);
        return keys is null || findings.HasAny
            ? throw new CatalogException([.. findings.Select(f => new FileFinding(path, f))])
            : new NamedKeys(keys, clock);
    }

    /// <summary>What the file describes, as far as it can be read.</summary>
    public static NamedKeys Described(string path, TimeProvider clock) => new(new KeysFile(path).Describe(new FindingList()), clock);
}
