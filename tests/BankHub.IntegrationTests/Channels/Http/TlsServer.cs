using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace BankHub.IntegrationTests.Channels.Http;

/// <summary>A TLS server that answers every whole request with 200; on demand it wants a certificate of an authority of its own.</summary>
internal sealed class TlsServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2? _clients;
    private int _requests;

    public TlsServer(X509Certificate2 certificate, SslProtocols protocol, X509Certificate2? clients = null)
    {
        (Certificate, _clients) = (certificate, clients);
        _listener.Start();
        _ = AcceptAsync(protocol);
    }

    public X509Certificate2 Certificate { get; set; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Requests of which a byte came.</summary>
    public int Requests => _requests;

    /// <summary>The beginning of every one of them.</summary>
    public ConcurrentQueue<string> Seen { get; } = new();

    /// <summary>The thumbprint of the client's certificate at each handshake that ended well; empty for none.</summary>
    public ConcurrentQueue<string> Clients { get; } = new();

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync(SslProtocols protocol)
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync();
            _ = ServeAsync(client, protocol);
        }
    }

    private async Task ServeAsync(TcpClient client, SslProtocols protocol)
    {
        using var _ = client;
        try
        {
            await using var stream = new SslStream(client.GetStream());
            await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions
            {
                ServerCertificate = Certificate,
                EnabledSslProtocols = protocol,
                ClientCertificateRequired = _clients is not null,
                RemoteCertificateValidationCallback = (_, certificate, _, _) => _clients is null || IsOurs(certificate),
            });
            Clients.Enqueue((stream.RemoteCertificate as X509Certificate2)?.Thumbprint ?? "");
            await AnswerAsync(stream);
        }
        catch (Exception e) when (e is AuthenticationException or IOException)
        {
            // The client did not believe us, or we did not believe it, or the line broke.
        }
    }

    private async Task AnswerAsync(SslStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[64 * 1024];
        while (!RawServer.IsWhole(text.ToString()))
        {
            var got = await stream.ReadAsync(buffer);
            if (got == 0)
                return;
            if (text.Length == 0)
            {
                Seen.Enqueue(Encoding.Latin1.GetString(buffer, 0, got));
                Interlocked.Increment(ref _requests);
            }

            text.Append(Encoding.Latin1.GetString(buffer, 0, got));
        }

        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
        await stream.ShutdownAsync();
    }

    private bool IsOurs(X509Certificate? certificate)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.Add(_clients!);
        return certificate is X509Certificate2 shown && chain.Build(shown);
    }
}
