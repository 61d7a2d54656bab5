using System.Security.Cryptography;

namespace BankHub.Keys.Hsm;

/// <summary>What a token is to do: the algorithm, and its parameter as words, of which some point to bytes.</summary>
/// <param name="Type">CKM_….</param>
/// <param name="Words">The parameter's fields, each as wide as a pointer.</param>
/// <param name="Blocks">Bytes that fields point to, by the index of the field.</param>
internal sealed record Mechanism(uint Type, nuint[] Words, params (int Field, byte[] Bytes)[] Blocks)
{
    private const uint GeneratedSource = 1;
    private const int GcmTagBits = 128;

    public static Mechanism Plain(uint type) => new(type, []);

    /// <summary>Salt as long as the hash, MGF1 over the same hash: what RSASignaturePadding.Pss means in .NET.</summary>
    public static Mechanism Pss(HashAlgorithmName hash) => new(Ck.RsaPkcsPss, [.. Hash(hash), (nuint)LengthOf(hash)]);

    public static Mechanism Oaep(HashAlgorithmName hash) => new(Ck.RsaPkcsOaep, [.. Hash(hash), GeneratedSource, 0, 0]);

    /// <summary>CK_GCM_PARAMS of version 2.40: IV, its length in bytes and bits, associated data and its length, bits of the tag.</summary>
    public static Mechanism Gcm(byte[] nonce, byte[] associated) => new(
        Ck.AesGcm, [0, (nuint)nonce.Length, (nuint)nonce.Length * 8, 0, (nuint)associated.Length, GcmTagBits],
        (0, nonce), (3, associated));

    public static int LengthOf(HashAlgorithmName hash) => hash.Name switch
    {
        "SHA1" => 20,
        "SHA256" => 32,
        "SHA384" => 48,
        "SHA512" => 64,
        _ => throw new CryptographicException($"No token here hashes with {hash.Name}."),
    };

    // CKM_SHA… and CKG_MGF1_SHA….
    private static nuint[] Hash(HashAlgorithmName hash) => hash.Name switch
    {
        "SHA1" => [0x220, 1],
        "SHA256" => [0x250, 2],
        "SHA384" => [0x260, 3],
        "SHA512" => [0x270, 4],
        _ => throw new CryptographicException($"No token here hashes with {hash.Name}."),
    };
}
