using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using BankHub.Core.Adapters.Reading;
using BankHub.Keys.Named.Files;

namespace BankHub.Keys.Named.Forms;

/// <summary>A key, or a certificate alone, in PEM (RFC 7468), locked or not; the certificate may lie in a text of its own.</summary>
internal sealed record PemSource(string Key, string? Certificate, string? Passphrase) : KeySource
{
    public override KeyForm Form => KeyForm.Asymmetric;

    public override IEnumerable<string> References => new[] { Key, Certificate, Passphrase }.OfType<string>();

    public static PemSource Read(Fields fields) => new(
        fields.Required("key", KeyLeaf.Reference) ?? "",
        fields.Optional("certificate", KeyLeaf.Reference),
        fields.Optional("passphrase", KeyLeaf.Reference));

    public override KeyMaterial? Load(SourceReading reading)
    {
        var (key, certificate) = (reading.Secret("key", Key), reading.Secret("certificate", Certificate));
        var passphrase = reading.Secret("passphrase", Passphrase);
        if (key is null || (certificate is null) != (Certificate is null) || (passphrase is null) != (Passphrase is null))
            return null;
        if (PemBlocks.Read(Encoding.UTF8.GetString(key), passphrase) is not { } pem)
            return reading.Refuse("key", KeysRules.Pem);
        var certificates = pem.Certificates;
        if (certificate is not null)
        {
            if (PemBlocks.Read(Encoding.UTF8.GetString(certificate), null) is not { Key: null } own)
                return reading.Refuse("certificate", KeysRules.Pem);
            certificates = [.. own.Certificates, .. certificates];
        }

        return CertifiedKey.Of(pem.Key, pem.HasPrivate, certificates) ?? reading.Refuse("certificate", KeysRules.Pair);
    }
}

/// <summary>A key and the certificates that came with it, the first of which is its own.</summary>
internal static class CertifiedKey
{
    /// <summary>Null when the certificate is not over the key.</summary>
    public static KeyMaterial? Of(AsymmetricAlgorithm? key, bool hasPrivate, IReadOnlyList<X509Certificate2> certificates)
    {
        var certificate = certificates.Count > 0 ? certificates[0] : null;
        AsymmetricAlgorithm? certified = certificate is null ? null
            : certificate.GetRSAPublicKey() ?? (AsymmetricAlgorithm?)certificate.GetECDsaPublicKey();
        if (certificate is not null && (certified is null || (key is not null && KeyIds.Of(key) != KeyIds.Of(certified))))
            return null;
        return new KeyMaterial
        {
            Id = certificate is null ? KeyIds.Of(key!) : KeyIds.Of(certificate),
            Algorithm = key ?? certified,
            HasPrivate = hasPrivate,
            Certificate = certificate,
            Chain = [.. certificates.Skip(1)],
        };
    }
}
