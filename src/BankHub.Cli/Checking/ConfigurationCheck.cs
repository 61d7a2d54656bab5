using BankHub.Host.Auth;
using BankHub.Host.Composition;
using BankHub.Hub.Catalog;
using BankHub.Keys;
using BankHub.Keys.Named;

namespace BankHub.Cli.Checking;

/// <summary>The files to look at.</summary>
/// <param name="Connections">The folder of connection files.</param>
/// <param name="PlugIns">A folder with private banks; null for none.</param>
/// <param name="Callers">The callers file; null for none.</param>
/// <param name="LookUpSecrets">Whether the secrets must be there that connections refer to.</param>
internal sealed record ConfigurationCheck(string Connections, string? PlugIns, string? Callers, bool LookUpSecrets)
{
    /// <summary>The file of named keys; null for none.</summary>
    public string? Keys { get; init; }

    /// <summary>What is there, and every finding of every file.</summary>
    public (IReadOnlyList<Bank> Connections, int? Callers, IReadOnlyList<FileFinding> Findings) Look()
    {
        var findings = new List<FileFinding>();
        IReadOnlyList<Bank> connections = [];
        int? callers = null;
        var lookUp = LookUpSecrets ? new ReferencedSecrets() : null;
        var keys = NamedKeys.None;
        try
        {
            keys = ConfiguredKeys.Read(Keys, lookUp, TimeProvider.System);
        }
        catch (CatalogException wrong)
        {
            findings.AddRange(wrong.Findings);
            keys = ConfiguredKeys.Described(Keys!, TimeProvider.System);
        }

        try
        {
            connections = CatalogOf.Folder(Connections, PlugIns, lookUp, keys).Connections;
        }
        catch (CatalogException wrong)
        {
            findings.AddRange(wrong.Findings);
        }

        try
        {
            callers = Callers is null ? null : CallerFile.Read(Callers).Count;
        }
        catch (CatalogException wrong)
        {
            findings.AddRange(wrong.Findings);
        }

        return (connections, callers, findings);
    }
}
