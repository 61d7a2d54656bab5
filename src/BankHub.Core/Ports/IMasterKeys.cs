using BankHub.Core.Findings;

namespace BankHub.Core.Ports;

/// <summary>
/// The master keys that this node holds, by id. What it writes under is agreed between the nodes: a node that lacks a key could not read
/// what the others write.
/// </summary>
public interface IMasterKeys
{
    /// <summary>The ids on the ring.</summary>
    IReadOnlyCollection<uint> Held { get; }

    /// <summary>The id under which the ring says to write.</summary>
    uint Wanted { get; }

    /// <summary>The id under which this node writes.</summary>
    uint Writes { get; }

    /// <summary>Writes under this key from now on; throws CryptographicException when the ring does not hold it.</summary>
    void WriteUnder(uint id);

    /// <summary>Reads the ring again if it changed. What is wrong with it, or lacks a needed key, leaves the old one in use.</summary>
    /// <param name="needed">The ids without which stored rows would be unreadable.</param>
    /// <param name="findings">Take what is wrong.</param>
    void Refresh(IReadOnlyCollection<uint> needed, FindingList findings);

    /// <summary>The id of the key under which this was sealed; null when it is no sealed value.</summary>
    uint? KeyOf(ReadOnlySpan<byte> sealedBytes);
}
