using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BankHub.Keys.Named;

namespace BankHub.Channels.Protection.Soap;

/// <summary>Whose signatures are believed: those of pinned certificates, or of a named subject under a pinned authority.</summary>
/// <param name="Pinned">Certificates of the bank, one or, while it changes them, two.</param>
/// <param name="Authorities">Roots that alone are believed; none where certificates are pinned.</param>
/// <param name="Subject">The subject that a certificate under an authority must have: others of its customers are not the bank.</param>
internal sealed record Trust(
    IReadOnlyList<X509Certificate2> Pinned, IReadOnlyList<X509Certificate2> Authorities, string? Subject = null)
{
    /// <summary>The certificates that may have signed, given what the message offers: an offer is no trust, it is only looked at.</summary>
    public IEnumerable<X509Certificate2> Candidates(X509Certificate2? offered, DateTimeOffset now)
    {
        foreach (var pinned in Pinned)
        {
            if (IsValid(pinned, now))
                yield return pinned;
        }

        if (offered is not null && Authorities.Count > 0 && Subject is not null
            && offered.SubjectName.Name == Subject && IsValid(offered, now) && IsIssued(offered, now))
            yield return offered;
    }

    private static bool IsValid(X509Certificate2 certificate, DateTimeOffset now) =>
        certificate.NotBefore.ToUniversalTime() <= now.UtcDateTime && now.UtcDateTime < certificate.NotAfter.ToUniversalTime();

    private bool IsIssued(X509Certificate2 certificate, DateTimeOffset now)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(Authorities.ToArray());
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = now.UtcDateTime;
        using AsymmetricAlgorithm? key = (AsymmetricAlgorithm?)certificate.GetRSAPublicKey() ?? certificate.GetECDsaPublicKey();
        return key is not null && KeyStrength.IsEnough(key) && chain.Build(certificate);
    }
}
