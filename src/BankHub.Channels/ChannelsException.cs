using BankHub.Core.Findings;

namespace BankHub.Channels;

/// <summary>The hub does not start: connections whose channels cannot be opened, with every finding, a line each.</summary>
public sealed class ChannelsException(IReadOnlyList<(string Connection, Finding Finding)> findings)
    : Exception($"The channels have {Finding.Count(findings.Count)}:\n{string.Join('\n', findings.Select(Line))}")
{
    public IReadOnlyList<(string Connection, Finding Finding)> Findings { get; } = findings;

    private static string Line((string Connection, Finding Finding) at) => $"connection {at.Connection}: {at.Finding}";
}
