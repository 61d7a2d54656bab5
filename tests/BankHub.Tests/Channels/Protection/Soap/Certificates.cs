using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BankHub.Channels.Protection.Soap;

namespace BankHub.Tests.Channels.Protection.Soap;

/// <summary>Keys with certificates for the tests, made once.</summary>
internal static class Certificates
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 30, 0, TimeSpan.Zero);

    public static readonly SigningIdentity Bank = Rsa("CN=Castellan");
    public static readonly SigningIdentity BankOfCurves = Ec("CN=Castellan EC");
    public static readonly SigningIdentity Stranger = Rsa("CN=Castellan");
    public static readonly SigningIdentity Old = Rsa("CN=Castellan", Now.AddDays(-1));

    public static readonly X509Certificate2 Authority = Root();
    public static readonly SigningIdentity Issued = Under("CN=Castellan, O=Bank", RSA.Create(2048));
    public static readonly SigningIdentity IssuedShort = Under("CN=Castellan, O=Bank", RSA.Create(1024));
    public static readonly SigningIdentity IssuedOnCurve = Under("CN=Castellan, O=Bank", ECDsa.Create(ECCurve.NamedCurves.nistP256));
    public static readonly SigningIdentity IssuedOnOtherCurve = Under(
        "CN=Castellan, O=Bank", ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1));
    public static readonly SigningIdentity IssuedToAnother = Under("CN=Somebody, O=Bank", RSA.Create(2048));

    public static Trust Pins(params SigningIdentity[] signers) => new([.. signers.Select(signer => signer.Certificate)], []);

    private static SigningIdentity Rsa(string subject, DateTimeOffset? until = null)
    {
        var key = RSA.Create(2048);
        return new(key, Self(new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), until));
    }

    private static SigningIdentity Ec(string subject)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new(key, Self(new CertificateRequest(subject, key, HashAlgorithmName.SHA256), null));
    }

    private static X509Certificate2 Self(CertificateRequest request, DateTimeOffset? until) =>
        request.CreateSelfSigned(Now.AddYears(-1), until ?? Now.AddYears(5));

    private static X509Certificate2 Root()
    {
        var request = new CertificateRequest("CN=Authority", RSA.Create(2048), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return Self(request, null);
    }

    private static SigningIdentity Under(string subject, AsymmetricAlgorithm key)
    {
        var request = new CertificateRequest(new X500DistinguishedName(subject), new PublicKey(key), HashAlgorithmName.SHA256);
        var signer = X509SignatureGenerator.CreateForRSA(Authority.GetRSAPrivateKey()!, RSASignaturePadding.Pkcs1);
        return new(key, request.Create(
            Authority.SubjectName, signer, Now.AddMonths(-1), Now.AddYears(1), RandomNumberGenerator.GetBytes(8)));
    }
}
