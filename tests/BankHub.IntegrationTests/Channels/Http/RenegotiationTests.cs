using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Http;

/// <summary>A TLS 1.2 server (OpenSSL's own) that wants to begin the handshake anew in the middle of a request.</summary>
public sealed class RenegotiationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bankhub-tls-").FullName;
    private readonly HttpBank _bank = new();
    private readonly ConcurrentQueue<string> _lines = new();
    private Process? _server;

    public void Dispose()
    {
        if (_server is { HasExited: false })
            _server.Kill();
        _server?.Dispose();
        _bank.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_server_that_renegotiates_is_not_followed_and_the_request_is_in_doubt()
    {
        var certificate = Certificates.SelfSigned();
        var port = FreePorts.Next();
        var server = _server = Server(certificate, port);
        await Eventually.Async(() => _lines.Contains("ACCEPT"));
        var sender = _bank.Sender(port, new() { ["serverPin"] = Certificates.Pin(certificate) }, scheme: "https");
        var sending = HttpBank.SendAsync(sender, seconds: 10);
        await Eventually.Async(() => _lines.Any(l => l.StartsWith("POST /api", StringComparison.Ordinal)));
        await server.StandardInput.WriteLineAsync("R");
        Assert.IsType<Delivery.InDoubt>(await sending);
        Assert.Single(_lines, l => l.StartsWith("CIPHER is", StringComparison.Ordinal));
        Assert.Single(_lines, l => l.StartsWith("POST /api", StringComparison.Ordinal));
    }

    private Process Server(X509Certificate2 certificate, int port)
    {
        File.WriteAllText(Path.Combine(_folder, "c.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(_folder, "k.pem"), certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        string[] words = ["s_server", "-accept", $"127.0.0.1:{port}", "-cert", "c.pem", "-key", "k.pem", "-tls1_2"];
        var start = new ProcessStartInfo("openssl", words)
        {
            WorkingDirectory = _folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var server = Process.Start(start)!;
        server.OutputDataReceived += (_, e) => _lines.Enqueue(e.Data ?? "");
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        return server;
    }
}
