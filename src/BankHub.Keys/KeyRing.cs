using System.Security.Cryptography;

namespace BankHub.Keys;

/// <summary>The master keys by id: the current one writes, older ones still read; the hash key stays, so that old rows are found.</summary>
public sealed class KeyRing(IReadOnlyList<MasterKey> keys, uint current, ReadOnlyMemory<byte> hashKey)
{
    private readonly Dictionary<uint, MasterKey> _keys = keys.ToDictionary(k => k.Id);

    /// <summary>The key under which new blobs are written.</summary>
    public MasterKey Current { get; } = keys.Single(k => k.Id == current);

    /// <summary>The ids of its keys.</summary>
    public IReadOnlyCollection<uint> Ids => _keys.Keys;

    /// <summary>The same keys with another that writes; throws CryptographicException when it is not among them.</summary>
    public KeyRing Under(uint id) => new(keys, Key(id).Id, hashKey);

    /// <summary>Whether it finds what the other wrote.</summary>
    internal bool HasHashOf(KeyRing other) => CryptographicOperations.FixedTimeEquals(HashKey, other.HashKey);

    /// <summary>Whether a number means other bytes here than there.</summary>
    internal bool HasOtherThan(KeyRing other) => _keys.Values.Any(key =>
        other._keys.TryGetValue(key.Id, out var there) && !CryptographicOperations.FixedTimeEquals(key.Bytes.Span, there.Bytes.Span));

    /// <summary>By name, what tells each key from any other and reveals none (HKDF, RFC 5869, under a label of its own).</summary>
    internal IReadOnlyDictionary<string, byte[]> Prints() => _keys.Values
        .Select(key => (Name: $"key {key.Id}", key.Bytes)).Append((Name: "hash", Bytes: hashKey))
        .ToDictionary(key => key.Name, key => HKDF.Expand(
            HashAlgorithmName.SHA256, key.Bytes.ToArray(), MasterKey.Length, "bankhub/print/1"u8.ToArray()));

    /// <summary>The key of keyed hashes; it does not rotate.</summary>
    internal ReadOnlySpan<byte> HashKey => hashKey.Span;

    /// <summary>The key of this id; throws CryptographicException naming the id when the ring does not hold it.</summary>
    internal MasterKey Key(uint id) =>
        _keys.TryGetValue(id, out var key) ? key : throw new CryptographicException($"Master key {id} is not on the key ring.");
}
