using System.Security.Cryptography;
using BankHub.Keys.Hsm.Tls;

namespace BankHub.Keys.Hsm;

/// <summary>An RSA key whose private part never leaves its token: it signs and decrypts there, and verifies and encrypts here.</summary>
internal sealed class HsmRsa : RSA, ITokenKey
{
    // DigestInfo of RFC 8017, section 9.2, note 1, up to the hash itself.
    private static readonly Dictionary<string, byte[]> DigestInfo = new()
    {
        ["SHA1"] = Convert.FromHexString("3021300906052b0e03021a05000414"),
        ["SHA256"] = Convert.FromHexString("3031300d060960864801650304020105000420"),
        ["SHA384"] = Convert.FromHexString("3041300d060960864801650304020205000430"),
        ["SHA512"] = Convert.FromHexString("3051300d060960864801650304020305000440"),
    };

    private readonly HsmKey _key;
    private readonly RSA _public;

    public HsmRsa(HsmKey key, RSAParameters shown)
    {
        (_key, _public) = (key, Create(shown));
        LegalKeySizesValue = [new KeySizes(_public.KeySize, _public.KeySize, 0)];
        KeySizeValue = _public.KeySize;
    }

    public string Place => _key.Place;

    public TokenFault? Fault { get; set; }

    public byte[] SignForTls(ReadOnlySpan<byte> data, int padding) => padding switch
    {
        OpenSsl.PaddingPkcs1 => _key.Sign(Mechanism.Plain(Ck.RsaPkcs), data.ToArray()),

        // PSS: OpenSSL pads by itself and leaves the bare operation to the token.
        OpenSsl.PaddingNone => _key.Sign(Mechanism.Plain(Ck.RsaX509), data.ToArray()),
        _ => throw new CryptographicException("No padding of TLS."),
    };

    public override byte[] SignHash(byte[] hash, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding)
    {
        if (hash.Length != Mechanism.LengthOf(hashAlgorithm))
            throw new CryptographicException("The hash is not as long as its algorithm's.");
        return padding.Mode == RSASignaturePaddingMode.Pss
            ? _key.Sign(Mechanism.Pss(hashAlgorithm), hash)
            : _key.Sign(Mechanism.Plain(Ck.RsaPkcs), [.. DigestInfo[hashAlgorithm.Name!], .. hash]);
    }

    public override bool VerifyHash(byte[] hash, byte[] signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding) =>
        _public.VerifyHash(hash, signature, hashAlgorithm, padding);

    public override byte[] Decrypt(byte[] data, RSAEncryptionPadding padding) => _key.Decrypt(
        padding.Mode == RSAEncryptionPaddingMode.Oaep ? Mechanism.Oaep(padding.OaepHashAlgorithm) : Mechanism.Plain(Ck.RsaPkcs), data);

    public override byte[] Encrypt(byte[] data, RSAEncryptionPadding padding) => _public.Encrypt(data, padding);

    public override RSAParameters ExportParameters(bool includePrivateParameters) => includePrivateParameters
        ? throw new CryptographicException($"The private part of {_key} stays in its token.")
        : _public.ExportParameters(false);

    public override void ImportParameters(RSAParameters parameters) =>
        throw new CryptographicException($"Nothing is imported over {_key}.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _public.Dispose();
        base.Dispose(disposing);
    }
}
