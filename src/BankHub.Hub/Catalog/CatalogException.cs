using BankHub.Core.Findings;

namespace BankHub.Hub.Catalog;

/// <summary>The hub does not start: every finding of every configuration file, a line each.</summary>
public sealed class CatalogException(IReadOnlyList<FileFinding> findings)
    : Exception($"The configuration has {Finding.Count(findings.Count)}:\n{string.Join('\n', findings)}")
{
    public IReadOnlyList<FileFinding> Findings { get; } = findings;
}
