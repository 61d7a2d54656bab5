using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using BankHub.Channels.Revocation;

namespace BankHub.Channels.Ftps.Tls;

/// <summary>
/// Whether the server of one session is the bank's: its name, its time, its authority, its key, and that it is not revoked; and on every
/// data connection the same certificate as on the control connection, so that nobody else can answer at the port that the server named.
/// </summary>
internal sealed class ServerTrust(
    TlsTerms terms, RevocationList? revoked, TimeProvider clock, ShownCertificates shown)
{
    private readonly string[] _pins = terms.Pins.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    private byte[]? _believed;

    /// <summary>Why the server was not believed; null when it was.</summary>
    public string? Objection { get; private set; }

    /// <summary>The certificate that was shown last, believed or not.</summary>
    public byte[]? Shown { get; private set; }

    public bool Judge(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        Shown = certificate?.GetRawCertData();
        Objection = certificate is X509Certificate2 own ? Object(own, chain, errors) : "shows no certificate";
        return Objection is null;
    }

    public static string PinOf(X509Certificate2 certificate) =>
        Convert.ToBase64String(SHA256.HashData(certificate.PublicKey.ExportSubjectPublicKeyInfo()));

    private string? Object(X509Certificate2 certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        var now = clock.GetUtcNow();
        if (_believed is not null && !_believed.AsSpan().SequenceEqual(certificate.RawData))
            return "shows another certificate on the data connection than on the control connection";
        if (_pins.Length > 0 && !_pins.Contains(PinOf(certificate)))
            return "shows another key than the pinned one";
        if (now < certificate.NotBefore.ToUniversalTime() || now > certificate.NotAfter.ToUniversalTime())
            return "shows a certificate that is not valid at this time";
        if (!certificate.MatchesHostname(terms.ServerName, allowWildcards: true, allowCommonName: false))
            return "shows a certificate of another name";
        var pinIsEnough = _pins.Length > 0 && terms.CaFile is null;
        if (!ServerChain.IsSound(errors, chain, pinIsEnough))
            return pinIsEnough
                ? "shows a pinned certificate that is not sound: its use, or the time or a signature of its authorities"
                : "shows a certificate that no believed authority vouches for";

        // A list that is missing, stale or badly signed throws: then nobody is believed, and it may be tried again.
        if (revoked?.Names(certificate, [.. chain?.ChainElements.Select(e => e.Certificate) ?? []]) == true)
            return "shows a certificate that is revoked";
        _believed = certificate.RawData;
        shown.Note(certificate, chain);
        return null;
    }
}
