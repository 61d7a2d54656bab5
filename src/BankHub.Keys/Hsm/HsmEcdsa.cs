using System.Security.Cryptography;

namespace BankHub.Keys.Hsm;

/// <summary>An EC key whose private part never leaves its token: it signs there and verifies here.</summary>
internal sealed class HsmEcdsa : ECDsa
{
    private readonly HsmKey _key;
    private readonly ECDsa _public;

    public HsmEcdsa(HsmKey key, ECParameters shown)
    {
        (_key, _public) = (key, Create(shown));
        LegalKeySizesValue = [new KeySizes(_public.KeySize, _public.KeySize, 0)];
        KeySizeValue = _public.KeySize;
    }

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
