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

    /// <summary>
    /// What tells each key of the ring in use from any other, by its name (<c>key 1</c>, <c>hash</c>); nobody learns a key from it.
    /// </summary>
    IReadOnlyDictionary<string, byte[]> Prints { get; }

    /// <summary>
    /// Reads the ring again if it changed, and gives the prints of what is there now. Null when it did not change, is wrong or lacks a
    /// needed key. Not in use until it is taken.
    /// </summary>
    /// <param name="needed">The ids without which stored rows would be unreadable.</param>
    /// <param name="findings">Take what is wrong.</param>
    IReadOnlyDictionary<string, byte[]>? Look(IReadOnlyCollection<uint> needed, FindingList findings);

    /// <summary>Uses the ring that was looked at last.</summary>
    void Take();

    /// <summary>The id of the key under which this was sealed; null when it is no sealed value.</summary>
    uint? KeyOf(ReadOnlySpan<byte> sealedBytes);
}
