using BankHub.Core.Findings;

namespace BankHub.Keys;

/// <summary>The key ring could not be read: the hub does not start without it.</summary>
public sealed class KeyRingException(string reference, IReadOnlyList<Finding> findings)
    : Exception($"The key ring {reference} cannot be used: {string.Join(" ", findings)}")
{
    public IReadOnlyList<Finding> Findings { get; } = findings;
}
