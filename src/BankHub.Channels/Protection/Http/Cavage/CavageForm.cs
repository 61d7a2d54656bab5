using System.Security.Cryptography.X509Certificates;
using BankHub.Keys.Named;

namespace BankHub.Channels.Protection.Http.Cavage;

/// <summary>How a bank wants signatures of draft-cavage-http-signatures.</summary>
internal sealed record CavageForm
{
    /// <summary>What our signature covers, in order.</summary>
    public IReadOnlyList<string> Covers { get; init; } = ["(request-target)", "host", "date", "digest"];

    public string Digest { get; init; } = "SHA-256";

    /// <summary>The header with our certificate (Berlin Group: TPP-Signature-Certificate); null for none.</summary>
    public string? CertificateHeader { get; init; }

    /// <summary>Whether keyId names our certificate by number and issuer, as the Berlin Group writes it.</summary>
    public bool KeyIdIsCertificate { get; init; }

    /// <summary>What the algorithm is called in the header, where that is another word (hs2019).</summary>
    public string? AlgorithmWord { get; init; }

    /// <summary>A header of our request that the bank's answer must repeat and cover, as X-Request-ID; null for none.</summary>
    public string? Echo { get; init; }

    /// <summary>What the bank's signature must cover.</summary>
    public IReadOnlyList<string> MustCover { get; init; } = [];

    /// <summary>Berlin Group, Implementation Guidelines 12.2: SN is the number in hexadecimals, CA the issuer, percent-encoded.</summary>
    public string KeyId(NamedKey key)
    {
        if (!KeyIdIsCertificate)
            return key.Id;
        var certificate = Certificate(key);
        var issuer = Uri.EscapeDataString(certificate.Issuer)
            .Replace("%3D", "=", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal);
        return $"SN={certificate.SerialNumber},CA={issuer}";
    }

    public static X509Certificate2 Certificate(NamedKey key) =>
        key.Certificate ?? throw new SchemeException($"{key} has no certificate.");
}
