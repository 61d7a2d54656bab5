using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace BankHub.Channels;

/// <summary>What is asked of the authorities behind a server's certificate, by FTPS and HTTP alike.</summary>
internal static class ServerChain
{
    private const X509ChainStatusFlags Untrusted = X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain;

    /// <summary>The file's authorities alone, or the system's; what a certificate offers to download is not asked for.</summary>
    public static X509ChainPolicy Policy(string? caFile)
    {
        var policy = new X509ChainPolicy { RevocationMode = X509RevocationMode.NoCheck, DisableCertificateDownloads = true };
        if (caFile is null)
            return policy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.CustomTrustStore.ImportFromPemFile(caFile);
        return policy;
    }

    /// <summary>
    /// A pinned key without a file of authorities stands in for an authority and for nothing else: times, uses and signatures must be
    /// right all the same.
    /// </summary>
    public static bool IsSound(SslPolicyErrors errors, X509Chain? chain, bool pinIsEnough) =>
        !errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors)
        || (pinIsEnough && chain is not null && chain.ChainStatus.All(s => (s.Status & ~Untrusted) == X509ChainStatusFlags.NoError));
}
