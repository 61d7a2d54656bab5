using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BankHub.IntegrationTests.Channels.Http;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Ftps;

/// <summary>A certificate and its key, as files that a server reads.</summary>
public sealed record ServerCertificate(string File, string KeyFile, X509Certificate2 Certificate)
{
    public string Pin => "sha256/" + Convert.ToBase64String(SHA256.HashData(Certificate.PublicKey.ExportSubjectPublicKeyInfo()));
}

/// <summary>A pretend certificate authority that makes what a test asks for, good or bad.</summary>
public sealed class Authority : IDisposable
{
    private readonly string _folder;
    private readonly X509Certificate2 _own;
    private int _made;

    public Authority(string folder, int toDay = 90)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Bank CA", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        var now = TimeProvider.System.GetUtcNow();
        _own = request.CreateSelfSigned(now.AddDays(-90), now.AddDays(toDay));
        File = Path.Combine(_folder, "ca.pem");
        System.IO.File.WriteAllText(File, _own.ExportCertificatePem());
    }

    /// <summary>The authority's own certificate, as PEM.</summary>
    public string File { get; }

    /// <param name="name">Whose it is.</param>
    /// <param name="fromDay">The first day, from now.</param>
    /// <param name="toDay">The last one.</param>
    /// <param name="selfSigned">Signed by itself and not by this authority.</param>
    /// <param name="use">What it may be used for alone (an OID); null for everything.</param>
    public ServerCertificate Make(
        string name = "localhost", int fromDay = -1, int toDay = 30, bool selfSigned = false, string? use = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(name, out var address))
            names.AddIpAddress(address);
        else
            names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        if (use is not null)
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], false));
        var now = TimeProvider.System.GetUtcNow();
        var certificate = selfSigned
            ? X509CertificateLoader.LoadCertificate(request.CreateSelfSigned(now.AddDays(fromDay), now.AddDays(toDay)).RawData)
            : request.Create(
                _own.SubjectName, X509SignatureGenerator.CreateForECDsa(_own.GetECDsaPrivateKey()!), now.AddDays(fromDay),
                now.AddDays(toDay), RandomNumberGenerator.GetBytes(8));
        var path = Path.Combine(_folder, $"{++_made}");
        System.IO.File.WriteAllText(path + ".pem", certificate.ExportCertificatePem());
        System.IO.File.WriteAllText(path + ".key", key.ExportPkcs8PrivateKeyPem());
        Processes.Run("chmod", "600", path + ".key");
        return new ServerCertificate(path + ".pem", path + ".key", certificate);
    }

    /// <summary>A list of revoked certificates that ends so many days from now, perhaps long ago.</summary>
    public byte[] Revoking(int untilDay, params X509Certificate2[] revoked) => Certificates.Revoking(_own, untilDay, revoked);

    public void Dispose() => _own.Dispose();
}
