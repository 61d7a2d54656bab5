using System.Buffers.Binary;
using System.Security.Cryptography;
using BankHub.Core.Ports;

namespace BankHub.Keys;

/// <summary>
/// AES-256-GCM under data keys derived by HKDF (RFC 5869). Each blob has a data key of its own: a random 96-bit nonce under one
/// key may be drawn 2^32 times at most (NIST SP 800-38D, section 8.3), which a busy hub reaches within weeks.
/// </summary>
public sealed class RingCipher(KeyRing ring) : ICipher
{
    private readonly byte[] _hashKey = HKDF.Expand(
        HashAlgorithmName.SHA256, ring.HashKey.ToArray(), MasterKey.Length, "bankhub/hash/1"u8.ToArray());

    private static ReadOnlySpan<byte> SealInfo => "bankhub/seal/1"u8;

    public byte[] Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> associated)
    {
        var blob = new byte[Blob.Overhead + plain.Length];
        blob[0] = Blob.Version;
        BinaryPrimitives.WriteUInt32BigEndian(blob.AsSpan(1), ring.Current.Id);
        RandomNumberGenerator.Fill(blob.AsSpan(Blob.Prefix, Blob.Salt + Blob.Nonce));
        using var aes = DataKey(ring.Current, blob);
        aes.Encrypt(
            Nonce(blob), plain, blob.AsSpan(Blob.Header, plain.Length), blob.AsSpan(blob.Length - Blob.Tag), Bound(blob, associated));
        return blob;
    }

    public byte[] Open(ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> associated)
    {
        if (sealedBytes.Length < Blob.Overhead || sealedBytes[0] != Blob.Version)
            throw new CryptographicException("Not an encrypted blob of a version that is known here.");
        using var aes = DataKey(ring.Key(BinaryPrimitives.ReadUInt32BigEndian(sealedBytes[1..])), sealedBytes);
        var plain = new byte[sealedBytes.Length - Blob.Overhead];
        var body = sealedBytes[Blob.Header..^Blob.Tag];
        aes.Decrypt(Nonce(sealedBytes), body, sealedBytes[^Blob.Tag..], plain, Bound(sealedBytes, associated));
        return plain;
    }

    public byte[] KeyedHash(ReadOnlySpan<byte> value) => HMACSHA256.HashData(_hashKey, value);

    private static ReadOnlySpan<byte> Nonce(ReadOnlySpan<byte> blob) => blob.Slice(Blob.Prefix + Blob.Salt, Blob.Nonce);

    private static AesGcm DataKey(MasterKey master, ReadOnlySpan<byte> blob)
    {
        Span<byte> info = [.. SealInfo, .. blob.Slice(Blob.Prefix, Blob.Salt)];
        Span<byte> key = stackalloc byte[MasterKey.Length];
        HKDF.Expand(HashAlgorithmName.SHA256, master.Bytes.Span, key, info);
        var aes = new AesGcm(key, Blob.Tag);
        CryptographicOperations.ZeroMemory(key);
        return aes;
    }

    // The prefix is of fixed length, so no two pairs of prefix and associated data are the same bytes.
    private static byte[] Bound(ReadOnlySpan<byte> blob, ReadOnlySpan<byte> associated) => [.. blob[..Blob.Prefix], .. associated];
}
