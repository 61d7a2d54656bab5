namespace BankHub.Hub.Catalog;

/// <summary>The hub does not start: every finding of every configuration file, a line each.</summary>
public sealed class CatalogException(IReadOnlyList<FileFinding> findings)
    : Exception($"The configuration has {findings.Count} findings:\n{string.Join('\n', findings)}")
{
    public IReadOnlyList<FileFinding> Findings { get; } = findings;
}
