using System.Net.Security;
using BankHub.Keys.Hsm.Tls;
using BankHub.Keys.Named;

namespace BankHub.Channels.Ftps.Tls;

/// <summary>Our certificate as one FTP session shows it.</summary>
/// <param name="Context">For the framework's TLS.</param>
/// <param name="Key">The named key that it is of; null for a file's.</param>
internal sealed record OwnCertificate(SslStreamCertificateContext Context, NamedKey? Key)
{
    /// <summary>The last handshake in which the key's token did not sign; null for none.</summary>
    public TokenFault? Fault => Key is null ? null : TlsCertificate.FaultOf(Key);
}
