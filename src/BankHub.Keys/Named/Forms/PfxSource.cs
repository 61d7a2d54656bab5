using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using BankHub.Core.Adapters.Reading;
using BankHub.Keys.Named.Files;

namespace BankHub.Keys.Named.Forms;

/// <summary>A key and its certificates in one PKCS#12 file (RFC 7292).</summary>
internal sealed record PfxSource(string File, string? Passphrase) : KeySource
{
    // The hub reads what its own operators gave it: no storage of the system, nothing on a disk.
    private const X509KeyStorageFlags InMemory = X509KeyStorageFlags.EphemeralKeySet | X509KeyStorageFlags.Exportable;

    public override KeyForm Form => KeyForm.Asymmetric;

    public override IEnumerable<string> References => new[] { File, Passphrase }.OfType<string>();

    public static PfxSource Read(Fields fields) =>
        new(fields.Required("file", KeyLeaf.Reference) ?? "", fields.Optional("passphrase", KeyLeaf.Reference));

    public override KeyMaterial? Load(SourceReading reading)
    {
        var (file, passphrase) = (reading.Secret("file", File), reading.Secret("passphrase", Passphrase));
        if (file is null || (passphrase is null) != (Passphrase is null))
            return null;
        try
        {
            var all = X509CertificateLoader.LoadPkcs12Collection(
                file, passphrase is null ? null : Encoding.UTF8.GetString(passphrase), InMemory);
            if (all.Where(c => c.HasPrivateKey).ToList() is not [var own])
                return reading.Refuse("file", KeysRules.Pfx);
            var key = own.GetRSAPrivateKey() ?? (AsymmetricAlgorithm?)own.GetECDsaPrivateKey();
            X509Certificate2[] certificates = [own, .. all.Where(c => !c.HasPrivateKey)];
            return key is null
                ? reading.Refuse("file", KeysRules.Pfx)
                : CertifiedKey.Of(key, true, [.. certificates.Select(c => X509CertificateLoader.LoadCertificate(c.RawData))]);
        }
        catch (CryptographicException)
        {
            return reading.Refuse("file", KeysRules.Pfx);
        }
    }
}
