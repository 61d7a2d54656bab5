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
        CertificateChainPolicy = ServerChain.Policy(trust.CaFile),
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

    private bool IsTrusted(X509Chain? chain, SslPolicyErrors errors) =>
        (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) == SslPolicyErrors.None
        && ServerChain.IsSound(errors, chain, pinIsEnough: _pins.Length > 0 && trust.CaFile is null);

    // A list that is missing, stale or badly signed throws: then nobody is believed, and it may be tried again.
    private bool IsRevoked(X509Certificate2 server, X509Chain? chain) =>
        revoked?.Names(server, [.. chain?.ChainElements.Select(e => e.Certificate) ?? []]) == true;
}
