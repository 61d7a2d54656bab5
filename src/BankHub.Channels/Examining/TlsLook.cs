using System.Diagnostics;
using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BankHub.Channels.Examining;

/// <summary>Begins a handshake with a TLS server to show its certificate; what is believed of it, the channel itself decides.</summary>
internal static class TlsLook
{
    private const int DaysAhead = 30;

    public static async Task<IReadOnlyList<ChannelFact>> AtAsync(
        string host, int port, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        X509Certificate2? shown = null;
        var isBelieved = false;
        string line;
        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(host, port, cancellationToken);
            await using var tls = new SslStream(socket.GetStream());
            await tls.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions
                {
                    TargetHost = host,
                    EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
                    RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
                    {
                        shown = certificate is null ? null : X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
                        return isBelieved = errors == SslPolicyErrors.None;
                    },
                },
                cancellationToken);
            line = $"{tls.SslProtocol} after {Clocks.Since(started)}";
        }
        catch (Exception e) when (shown is not null && e is (IOException or AuthenticationException))
        {
            line = $"a handshake after {Clocks.Since(started)}, "
                + (isBelieved ? "which the server ends where we show no certificate"
                    : "with a certificate that this machine alone would not believe");
        }
        catch (Exception e) when (e is SocketException or IOException or AuthenticationException)
        {
            return [new(Verdict.Broken, "TLS", e is SocketException socket
                ? socket.SocketErrorCode.ToString() : "not agreed on: the server speaks no TLS here, or ends the handshake")];
        }

        using var own = shown;
        return [new(Verdict.Fine, "TLS", line), .. own is null ? [] : Certificate(own, now)];
    }

    /// <summary>What people compare: whom it is for, who says so, until when, and the pin of its key.</summary>
    public static IEnumerable<ChannelFact> Certificate(X509Certificate2 certificate, DateTimeOffset now)
    {
        yield return new(Verdict.Fine, "certificate", $"{certificate.Subject}, by {certificate.Issuer}");
        var until = new DateTimeOffset(certificate.NotAfter);
        var days = (until - now).TotalDays;
        yield return new(
            days < 0 ? Verdict.Broken : days < DaysAhead ? Verdict.Doubtful : Verdict.Fine,
            "valid until",
            until.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                + (days < 0 ? ", which is past" : $", {(int)days} days from now"));
        var pin = SHA256.HashData(certificate.PublicKey.ExportSubjectPublicKeyInfo());
        yield return new(Verdict.Fine, "key pin", $"sha256/{Convert.ToBase64String(pin)}");
    }
}
