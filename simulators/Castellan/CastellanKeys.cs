using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BankHub.Simulators.Castellan;

/// <summary>The certificates of the contract: the bank's own, the customer's, and one of somebody who would like to be the bank.</summary>
public sealed class CastellanKeys : IDisposable
{
    public X509Certificate2 Bank { get; } = Make("CN=Castellan Bank Corporate Service");

    public X509Certificate2 Customer { get; } = Make("CN=Acme Treasury");

    /// <summary>Of the same name as the bank's, and nobody's that the customer knows.</summary>
    public X509Certificate2 Impostor { get; } = Make("CN=Castellan Bank Corporate Service");

    /// <summary>The customer's key and certificate, as his program takes them.</summary>
    public string CustomerPem
    {
        get
        {
            using var key = Customer.GetRSAPrivateKey()!;
            return key.ExportPkcs8PrivateKeyPem() + "\n" + Customer.ExportCertificatePem() + "\n";
        }
    }

    public string BankPem => Bank.ExportCertificatePem() + "\n";

    public void Dispose()
    {
        Bank.Dispose();
        Customer.Dispose();
        Impostor.Dispose();
    }

    private static X509Certificate2 Make(string subject)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddYears(1));
    }
}
