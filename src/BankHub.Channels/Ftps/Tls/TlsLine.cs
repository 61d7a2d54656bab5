using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using BankHub.Channels.Files;
using BankHub.Channels.Revocation;

namespace BankHub.Channels.Ftps.Tls;

/// <summary>
/// Turns the connections of one FTP session into TLS. All have the same options, and so the data connections resume the TLS session of
/// the control connection, which most servers demand. Where the server is addressed by an IP address the framework resumes nothing: such a
/// server needs the option <c>serverName</c>, or must not demand it (vsftpd: require_ssl_reuse=NO; proftpd: NoSessionReuseRequired,
/// which proftpd needs under TLS 1.3 in any case, since it takes only the first ticket of the control connection).
/// </summary>
internal sealed class TlsLine(
    TlsTerms terms, OwnCertificate? own, RevocationList? revoked, TimeProvider clock, ShownCertificates shown) : IDisposable
{
    private readonly SessionName _name = SessionName.Take(terms.ServerName);
    private readonly ServerTrust _trust = new(terms, revoked, clock, shown);

    /// <summary>The certificate that the server showed, believed or not.</summary>
    public byte[]? Shown => _trust.Shown;

    /// <summary>TLS over the socket, which belongs to the line from now on.</summary>
    public async Task<SecuredLine> SecureAsync(Socket socket, CancellationToken cancellationToken)
    {
        var end = new EndStream(new NetworkStream(socket, ownsSocket: true));
        var stream = new SslStream(end);
        var fault = own?.Fault;
        try
        {
            // A key in a token signs within the handshake, on the thread that runs it, and knows of no end of time.
            await Task.Run(() => stream.AuthenticateAsClientAsync(Options(), cancellationToken), cancellationToken)
                .WaitAsync(cancellationToken);
            return new SecuredLine(socket, stream, end, terms.NeedsEnd);
        }
        catch (Exception e)
        {
            await stream.DisposeAsync();
            throw e switch
            {
                AuthenticationException when _trust.Objection is null && own?.Fault is { } ours && ours != fault =>
                    new FolderException(FolderFault.Lost, $"Our TLS key did not sign. {ours.Why}."),
                AuthenticationException => new FolderException(FolderFault.Misconfigured, _trust.Objection is { } objection
                    ? $"ALARM: the server {objection}."
                    : "TLS was not agreed on: the server wants another version or cipher, or does not accept our certificate."),
                RevocationException list =>
                    new FolderException(FolderFault.Lost, $"ALARM: {list.Message}; without a sound one nobody is believed."),
                OperationCanceledException => new FolderException(FolderFault.Lost, "The TLS handshake took too long."),
                IOException or SocketException or ObjectDisposedException =>
                    new FolderException(FolderFault.Lost, "The line ended in the TLS handshake."),
                _ => e,
            };
        }
    }

    public void Dispose() => _name.Dispose();

    private SslClientAuthenticationOptions Options() => new()
    {
        TargetHost = _name.Spelling,
        EnabledSslProtocols = terms.Protocols,
        ClientCertificateContext = own?.Context,
        CertificateChainPolicy = ServerChain.Policy(terms.CaFile),
        CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
        AllowRenegotiation = false,
        RemoteCertificateValidationCallback = (_, certificate, chain, errors) => _trust.Judge(certificate, chain, errors),
    };
}
