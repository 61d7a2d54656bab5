using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BankHub.Channels.Revocation;

namespace BankHub.Channels.Http.Tls;

/// <summary>Decides in the handshake whether the server is the bank.</summary>
internal sealed class ServerProof(TlsTrust trust, RevocationList? revoked, ShownCertificates shown)
{
    private readonly string[] _pins = TlsTrust.PinsOf(trust.Pins ?? "");

    /// <summary>TLS 1.2 or later, nothing renegotiated, and only the bank's certificate.</summary>
    public SslClientAuthenticationOptions Options(SslStreamCertificateContext? ours, bool resumes) => new()
    {
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        AllowRenegotiation = false,
        AllowTlsResume = resumes,
        CertificateChainPolicy = trust.CaFile is { } file ? Believing(file) : null,
        CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
        RemoteCertificateValidationCallback = (_, certificate, chain, errors) => IsBank(certificate, chain, errors),
        ClientCertificateContext = ours,
    };

    private bool IsBank(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is not X509Certificate2 server || !IsTrusted(chain, errors))
            return false;
        var pin = Convert.ToBase64String(SHA256.HashData(server.PublicKey.ExportSubjectPublicKeyInfo()));
        if ((_pins.Length > 0 && !_pins.Contains(pin)) || IsRevoked(server, chain))
            return false;
        shown.Note(server, chain);
        return true;
    }

    // A pin stands in for an authority and for nothing else: name and time must be right all the same.
    private bool IsTrusted(X509Chain? chain, SslPolicyErrors errors)
    {
        const X509ChainStatusFlags Untrusted = X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain;
        return errors == SslPolicyErrors.None
            || (errors == SslPolicyErrors.RemoteCertificateChainErrors && _pins.Length > 0 && trust.CaFile is null
                && chain is not null && chain.ChainStatus.All(s => (s.Status & ~Untrusted) == X509ChainStatusFlags.NoError));
    }

    // A list that is missing, stale or badly signed throws: then nobody is believed, and it may be tried again.
    private bool IsRevoked(X509Certificate2 server, X509Chain? chain) =>
        revoked?.Names(server, [.. chain?.ChainElements.Select(e => e.Certificate) ?? []]) == true;

    private static X509ChainPolicy Believing(string caFile)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(caFile);
        return policy;
    }
}
