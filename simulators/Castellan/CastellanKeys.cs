using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BankHub.Simulators.Castellan;

/// <summary>The certificates of the contract: the bank's own, the customer's, and one of somebody who would like to be the bank.</summary>
public sealed class CastellanKeys : IDisposable
{
    private const string BankName = "CN=Castellan Bank Corporate Service", CustomerName = "CN=Acme Treasury";

    private CastellanKeys(X509Certificate2 bank, X509Certificate2 customer) => (Bank, Customer) = (bank, customer);

    public X509Certificate2 Bank { get; }

    public X509Certificate2 Customer { get; }

    /// <summary>Of the same name as the bank's, and nobody's that the customer knows.</summary>
    public X509Certificate2 Impostor { get; } = New(BankName);

    /// <summary>The customer's key and certificate, as his program takes them.</summary>
    public string CustomerPem => Pem(Customer);

    public string BankPem => Bank.ExportCertificatePem() + "\n";

    public static CastellanKeys Make() => new(New(BankName), New(CustomerName));

    /// <summary>Those of a folder; made where there are none yet.</summary>
    public static CastellanKeys In(string folder)
    {
        Directory.CreateDirectory(folder);
        return new(Kept(Path.Combine(folder, "bank.pem"), BankName), Kept(Path.Combine(folder, "customer.pem"), CustomerName));
    }

    public void Dispose()
    {
        Bank.Dispose();
        Customer.Dispose();
        Impostor.Dispose();
    }

    private static X509Certificate2 Kept(string file, string subject)
    {
        if (!File.Exists(file))
        {
            using var made = New(subject);
            File.WriteAllText(file, Pem(made));
        }

        return X509Certificate2.CreateFromPemFile(file);
    }

    private static string Pem(X509Certificate2 certificate)
    {
        using var key = certificate.GetRSAPrivateKey()!;
        return key.ExportPkcs8PrivateKeyPem() + "\n" + certificate.ExportCertificatePem() + "\n";
    }

    private static X509Certificate2 New(string subject)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddYears(1));
    }
}
