namespace BankHub.Core.Ports;

/// <summary>Encryption at rest (AES-GCM under a key with an id) and keyed hashes for search.</summary>
public interface ICipher
{
    /// <summary>
    /// Encrypts; the result carries its key id and nonce and opens only with the same <paramref name="associated"/> data.
    /// </summary>
    byte[] Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> associated);

    /// <summary>Decrypts what <see cref="Seal"/> gave; throws CryptographicException when it was changed or its key is missing.</summary>
    byte[] Open(ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> associated);

    /// <summary>A 32-byte HMAC under a key of its own: equal inputs are found without being readable.</summary>
    byte[] KeyedHash(ReadOnlySpan<byte> value);
}
