using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BankHub.IntegrationTests.Channels.Http;

/// <summary>A small zoo of certificates.</summary>
internal static class Certificates
{
    private const string ServerUse = "1.3.6.1.5.5.7.3.1", ClientUse = "1.3.6.1.5.5.7.3.2";

    public static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-90), now.AddDays(90));
    }

    public static X509Certificate2 Leaf(
        X509Certificate2 authority, string address = "127.0.0.1", int fromDay = -1, int toDay = 30, ECDsa? key = null)
    {
        key ??= ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = Request(key, address, ServerUse)
            .Create(authority, now.AddDays(fromDay), now.AddDays(toDay), RandomNumberGenerator.GetBytes(8));
        return certificate.CopyWithPrivateKey(key);
    }

    /// <summary>One that says that it may not serve.</summary>
    public static X509Certificate2 OfAClient(X509Certificate2 authority, int fromDay = -1, int toDay = 30)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = Request(key, "127.0.0.1", ClientUse)
            .Create(authority, now.AddDays(fromDay), now.AddDays(toDay), RandomNumberGenerator.GetBytes(8));
        return certificate.CopyWithPrivateKey(key);
    }

    public static X509Certificate2 SelfSigned(string address = "127.0.0.1", int fromDay = -1, int toDay = 30, ECDsa? key = null)
    {
        var now = TimeProvider.System.GetUtcNow();
        return Request(key ?? ECDsa.Create(ECCurve.NamedCurves.nistP256), address, ServerUse)
            .CreateSelfSigned(now.AddDays(fromDay), now.AddDays(toDay));
    }

    public static string Pin(X509Certificate2 certificate) =>
        Convert.ToBase64String(SHA256.HashData(certificate.PublicKey.ExportSubjectPublicKeyInfo()));

    public static byte[] Revoking(X509Certificate2 authority, params X509Certificate2[] revoked) => Revoking(authority, 7, revoked);

    /// <summary>A list that ends so many days from now, perhaps long ago.</summary>
    public static byte[] Revoking(X509Certificate2 authority, int untilDay, params X509Certificate2[] revoked)
    {
        var list = new CertificateRevocationListBuilder();
        foreach (var certificate in revoked)
            list.AddEntry(certificate);
        var now = TimeProvider.System.GetUtcNow();
        return list.Build(authority, 1, now.AddDays(untilDay), HashAlgorithmName.SHA256, thisUpdate: now.AddDays(-30));
    }

    private static CertificateRequest Request(ECDsa key, string address, string use)
    {
        var request = new CertificateRequest("CN=bank", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Parse(address));
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], false));
        return request;
    }
}
