using System.Security.Cryptography;
using BankHub.Keys.Hsm.Tls;

namespace BankHub.Keys.Hsm;

/// <summary>An EC key whose private part never leaves its token: it signs there and verifies here.</summary>
internal sealed class HsmEcdsa : ECDsa, ITokenKey
{
    private readonly HsmKey _key;
    private readonly ECDsa _public;

    public HsmEcdsa(HsmKey key, ECParameters shown)
    {
        (_key, _public) = (key, Create(shown));
        LegalKeySizesValue = [new KeySizes(_public.KeySize, _public.KeySize, 0)];
        KeySizeValue = _public.KeySize;
    }

    public string Place => _key.Place;

    public TokenFault? Fault { get; set; }

    // Of a hash that is longer than the curve only its first bytes count (FIPS 186-4, section 6.4), which not every token knows.
    public byte[] SignForTls(ReadOnlySpan<byte> data, int padding) =>
        SignHash(data[..Math.Min(data.Length, (KeySize + 7) / 8)].ToArray(), DSASignatureFormat.Rfc3279DerSequence);

    // CKM_ECDSA answers r and s one after the other (IEEE P1363), as .NET wants them.
    public override byte[] SignHash(byte[] hash) => _key.Sign(Mechanism.Plain(Ck.Ecdsa), hash);

    public override bool VerifyHash(byte[] hash, byte[] signature) => _public.VerifyHash(hash, signature);

    public override ECParameters ExportParameters(bool includePrivateParameters) => includePrivateParameters
        ? throw new CryptographicException($"The private part of {_key} stays in its token.")
        : _public.ExportParameters(false);

    public override ECParameters ExportExplicitParameters(bool includePrivateParameters) => includePrivateParameters
        ? throw new CryptographicException($"The private part of {_key} stays in its token.")
        : _public.ExportExplicitParameters(false);

    public override void ImportParameters(ECParameters parameters) =>
        throw new CryptographicException($"Nothing is imported over {_key}.");

    public override void GenerateKey(ECCurve curve) => throw new CryptographicException($"Nothing is made over {_key}.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _public.Dispose();
        base.Dispose(disposing);
    }
}
