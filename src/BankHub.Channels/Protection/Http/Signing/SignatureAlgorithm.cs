using System.Collections.Frozen;
using System.Security.Cryptography;
using BankHub.Keys;
using BankHub.Keys.Named;

namespace BankHub.Channels.Protection.Http.Signing;

/// <summary>
/// One way to sign, under the name that a scheme gives it. The connection fixes it: what a message says of itself never chooses.
/// </summary>
internal sealed class SignatureAlgorithm
{
    private const DSASignatureFormat Fixed = DSASignatureFormat.IeeeP1363FixedFieldConcatenation;

    private readonly Func<NamedKey, byte[], byte[]> _sign;
    private readonly Func<NamedKey, byte[], byte[], bool> _verify;

    private SignatureAlgorithm(string name, bool isMac, Func<NamedKey, byte[], byte[]> sign, Func<NamedKey, byte[], byte[], bool> verify) =>
        (Name, IsMac, _sign, _verify) = (name, isMac, sign, verify);

    public string Name { get; }

    /// <summary>Whether both sides share the key.</summary>
    public bool IsMac { get; }

    /// <summary>Of RFC 9421, section 6.2.2; ed25519 is not to be had in .NET.</summary>
    public static FrozenDictionary<string, SignatureAlgorithm> HttpSignatures { get; } = Table(
        Rsa("rsa-pss-sha512", HashAlgorithmName.SHA512, RSASignaturePadding.Pss),
        Rsa("rsa-v1_5-sha256", HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        Ec("ecdsa-p256-sha256", HashAlgorithmName.SHA256, 256),
        Ec("ecdsa-p384-sha384", HashAlgorithmName.SHA384, 384),
        Mac("hmac-sha256", HashAlgorithmName.SHA256));

    /// <summary>Of RFC 7518, section 3.1, as far as FAPI 2.0 and Open Banking permit them.</summary>
    public static FrozenDictionary<string, SignatureAlgorithm> Jws { get; } = Table(
        Rsa("PS256", HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        Ec("ES256", HashAlgorithmName.SHA256, 256),
        Rsa("RS256", HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    /// <summary>Of draft-cavage-http-signatures; its ECDSA signatures are DER.</summary>
    public static FrozenDictionary<string, SignatureAlgorithm> Cavage { get; } = Table(
        Rsa("rsa-sha256", HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        Rsa("rsa-sha512", HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        Ec("ecdsa-sha256", HashAlgorithmName.SHA256, 256, DSASignatureFormat.Rfc3279DerSequence),
        Mac("hmac-sha256", HashAlgorithmName.SHA256));

    public byte[] Sign(NamedKey key, byte[] text) => _sign(key, text);

    /// <summary>False also for a key of another kind or strength.</summary>
    public bool Verify(NamedKey key, byte[] text, byte[] signature) => _verify(key, text, signature);

    private static FrozenDictionary<string, SignatureAlgorithm> Table(params SignatureAlgorithm[] algorithms) =>
        algorithms.ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);

    private static SignatureAlgorithm Rsa(string name, HashAlgorithmName hash, RSASignaturePadding padding) => new(
        name,
        isMac: false,
        (key, text) => key.Algorithm is RSA rsa && KeyStrength.IsEnough(rsa)
            ? KeyLock.Within(rsa, () => rsa.SignData(text, hash, padding))
            : throw Unfit(key, name),
        (key, text, signature) => key.Algorithm is RSA rsa && KeyStrength.IsEnough(rsa)
            && KeyLock.Within(rsa, () => rsa.VerifyData(text, signature, hash, padding)));

    private static SignatureAlgorithm Ec(string name, HashAlgorithmName hash, int bits, DSASignatureFormat format = Fixed) => new(
        name,
        isMac: false,
        (key, text) => key.Algorithm is ECDsa ec && ec.KeySize == bits
            ? KeyLock.Within(ec, () => ec.SignData(text, hash, format))
            : throw Unfit(key, name),
        (key, text, signature) => key.Algorithm is ECDsa ec && ec.KeySize == bits
            && KeyLock.Within(ec, () => ec.VerifyData(text, signature, hash, format)));

    private static SignatureAlgorithm Mac(string name, HashAlgorithmName hash) => new(
        name,
        isMac: true,
        (key, text) => key.Secret.Length > 0 ? CryptographicOperations.HmacData(hash, key.Secret.Span, text) : throw Unfit(key, name),
        (key, text, signature) => key.Secret.Length > 0
            && CryptographicOperations.FixedTimeEquals(CryptographicOperations.HmacData(hash, key.Secret.Span, text), signature));

    private static SchemeException Unfit(NamedKey key, string algorithm) => new($"{key} is no key for {algorithm}.");
}
