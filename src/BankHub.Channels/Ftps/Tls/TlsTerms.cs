using System.Security.Authentication;

namespace BankHub.Channels.Ftps.Tls;

/// <summary>How a bank's server is entered by TLS, and by what it is believed.</summary>
/// <param name="IsImplicit">TLS from the first byte; otherwise by AUTH TLS (RFC 4217).</param>
/// <param name="Protocols">One version: 1.2 unless 1.3 was chosen.</param>
/// <param name="ServerName">The name that its certificate must have.</param>
/// <param name="CaFile">The only authorities that are believed, as PEM; null for the system's, or none where keys are pinned.</param>
/// <param name="Pins">The SHA-256 of the public keys that it may show, in base64, separated by spaces; empty for any.</param>
/// <param name="RevocationFile">A list of revoked certificates (CRL), PEM or DER, read anew at each handshake; null for none.</param>
/// <param name="ClientKey">The reference of our certificate and key; null for none.</param>
/// <param name="ClientKeyPassword">The reference of the password of that file; null for none.</param>
/// <param name="NeedsEnd">A connection that ends without TLS's own goodbye is cut (RFC 8446, section 6.1).</param>
internal sealed record TlsTerms(
    bool IsImplicit,
    SslProtocols Protocols,
    string ServerName,
    string? CaFile,
    string Pins,
    string? RevocationFile,
    string? ClientKey,
    string? ClientKeyPassword,
    bool NeedsEnd);
