using BankHub.Host.Auth;
using BankHub.Host.Composition;
using BankHub.Hub.Catalog;
using BankHub.Keys;

namespace BankHub.Cli.Checking;

/// <summary>The files to look at.</summary>
/// <param name="Connections">The folder of connection files.</param>
/// <param name="PlugIns">A folder with private banks; null for none.</param>
/// <param name="Callers">The callers file; null for none.</param>
/// <param name="LookUpSecrets">Whether the secrets must be there that connections refer to.</param>
internal sealed record ConfigurationCheck(string Connections, string? PlugIns, string? Callers, bool LookUpSecrets)
{
    /// <summary>What is there, and every finding of every file.</summary>
    public (IReadOnlyList<Bank> Connections, int? Callers, IReadOnlyList<FileFinding> Findings) Look()
    {
        var findings = new List<FileFinding>();
        IReadOnlyList<Bank> connections = [];
        int? callers = null;
        try
        {
            connections = CatalogOf.Folder(Connections, PlugIns, LookUpSecrets ? new ReferencedSecrets() : null).Connections;
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
