using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BankHub.Core.Findings;
using BankHub.Keys;
using BankHub.Keys.Named;
using BankHub.Keys.Named.Files;

namespace BankHub.IntegrationTests.Keys;

/// <summary>A client's certificate whose key lies in a token alone, and the file of keys that names it.</summary>
internal sealed class TokenIdentity : IDisposable
{
    private const string ClientUse = "1.3.6.1.5.5.7.3.2";

    private readonly string _folder = Directory.CreateTempSubdirectory("bankhub-identity-").FullName;

    /// <param name="kind">rsa, p256 or p384.</param>
    public TokenIdentity(string kind)
    {
        using AsymmetricAlgorithm authority = ECDsa.Create(ECCurve.NamedCurves.nistP256), key = kind switch
        {
            "p256" => ECDsa.Create(ECCurve.NamedCurves.nistP256),
            "p384" => ECDsa.Create(ECCurve.NamedCurves.nistP384),
            _ => RSA.Create(2048),
        };
        var now = TimeProvider.System.GetUtcNow();
        var request = new CertificateRequest("CN=Client CA", (ECDsa)authority, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        using var signer = request.CreateSelfSigned(now.AddDays(-9), now.AddDays(90));
        Authority = X509CertificateLoader.LoadCertificate(signer.RawData);
        var own = key is RSA rsa
            ? new CertificateRequest("CN=acme", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest("CN=acme", (ECDsa)key, HashAlgorithmName.SHA256);
        own.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ClientUse)], false));
        Certificate = own.Create(
            signer.SubjectName, X509SignatureGenerator.CreateForECDsa((ECDsa)authority),
            now.AddDays(-1), now.AddDays(60), RandomNumberGenerator.GetBytes(8));
        Token.Import(key, "tls", "31");
        File.WriteAllText(Path.Combine(_folder, "own.pem"), Certificate.ExportCertificatePem());
        File.WriteAllText(AuthorityFile, Authority.ExportCertificatePem());
    }

    public SoftToken Token { get; } = new();

    public X509Certificate2 Authority { get; }

    public string AuthorityFile => Path.Combine(_folder, "clients.pem");

    public X509Certificate2 Certificate { get; }

    /// <summary>As the hub reads it at its start.</summary>
    public NamedKeys Keys()
    {
        var file = Path.Combine(_folder, "keys.json");
        File.WriteAllText(file, $$"""
            {"keys":[{"name":"ours","uses":["tls"],"provider":"pkcs11","uri":"{{Token.Uri("tls")}}","pin":"{{Token.PinReference}}",
                      "certificate":"file:{{Path.Combine(_folder, "own.pem")}}"}]}
            """);
        var findings = new FindingList();
        var keys = new KeysFile(file).Read(new ReferencedSecrets(), findings);
        Assert.Empty(findings);
        return new NamedKeys(keys!, TimeProvider.System);
    }

    public void Dispose()
    {
        Authority.Dispose();
        Certificate.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
