using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BankHub.Keys.Named;

namespace BankHub.IntegrationTests.Protection.Cms;

/// <summary>Somebody with a key and a certificate, for us and for openssl.</summary>
internal sealed class Holder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bhc").FullName;
    private readonly AsymmetricAlgorithm _key;

    public Holder(string name, bool elliptic = false, byte[]? number = null)
    {
        _key = elliptic ? ECDsa.Create(ECCurve.NamedCurves.nistP256) : RSA.Create(2048);
        var request = elliptic
            ? new CertificateRequest($"CN={name}", (ECDsa)_key, HashAlgorithmName.SHA256)
            : new CertificateRequest($"CN={name}", (RSA)_key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var signer = elliptic
            ? X509SignatureGenerator.CreateForECDsa((ECDsa)_key)
            : X509SignatureGenerator.CreateForRSA((RSA)_key, RSASignaturePadding.Pkcs1);
        using var signed = request.Create(
            request.SubjectName, signer, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100),
            number ?? [1, .. RandomNumberGenerator.GetBytes(8)]);
        Certificate = X509CertificateLoader.LoadCertificate(signed.RawData);
        File.WriteAllText(CertificateFile, Certificate.ExportCertificatePem());
        File.WriteAllText(KeyFile, _key.ExportPkcs8PrivateKeyPem());
    }

    public X509Certificate2 Certificate { get; }

    public string CertificateFile => Path.Combine(_folder, "cert.pem");

    public string KeyFile => Path.Combine(_folder, "key.pem");

    public NamedKey Key(string name, KeyUse use) => new()
    {
        Name = name,
        Id = Certificate.Thumbprint,
        Uses = new HashSet<KeyUse> { use },
        Algorithm = use is KeyUse.Sign or KeyUse.Decrypt ? _key : null,
        Certificate = Certificate,
    };

    /// <summary>The same in an HSM: it signs and decrypts, and exports nothing.</summary>
    public NamedKey InHsm(string name, KeyUse use) => Key(name, use) with { Algorithm = new Hsm((RSA)_key) };

    public void Dispose()
    {
        _key.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Hsm(RSA inside) : RSA
    {
        public override int KeySize => inside.KeySize;

        public override RSAParameters ExportParameters(bool includePrivateParameters) =>
            includePrivateParameters ? throw new CryptographicException("It stays here.") : inside.ExportParameters(false);

        public override void ImportParameters(RSAParameters parameters) => throw new NotSupportedException();

        public override byte[] SignHash(byte[] hash, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding) =>
            inside.SignHash(hash, hashAlgorithm, padding);

        public override byte[] Decrypt(byte[] data, RSAEncryptionPadding padding) => inside.Decrypt(data, padding);
    }
}
