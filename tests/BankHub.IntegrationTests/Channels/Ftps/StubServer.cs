using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace BankHub.IntegrationTests.Channels.Ftps;

/// <summary>An FTPS server of our own that says and does what no decent one would.</summary>
internal sealed class StubServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TcpListener _data = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 _certificate;

    public StubServer(ServerCertificate certificate)
    {
        using var pem = X509Certificate2.CreateFromPemFile(certificate.File, certificate.KeyFile);
        _certificate = X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
        _listener.Start();
        _data.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Replies in place of the usual ones, by the first word of the command.</summary>
    public Dictionary<string, string> Says { get; } = [];

    /// <summary>What the data connection gives to RETR, LIST and MLSD.</summary>
    public byte[] Gives { get; set; } = [];

    /// <summary>Whether the data connection ends with TLS's goodbye.</summary>
    public bool SaysGoodbye { get; set; } = true;

    /// <summary>Another server answers at the data port, with this certificate.</summary>
    public ServerCertificate? Other { get; set; }

    /// <summary>What was heard, in clear and under TLS.</summary>
    public ConcurrentQueue<string> Heard { get; } = [];

    public void Dispose()
    {
        _listener.Dispose();
        _data.Dispose();
        _certificate.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync();
            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            Stream stream = client.GetStream();
            await SayAsync(stream, "220 stub");
            while (await HearAsync(stream) is { } command)
            {
                Heard.Enqueue(command);
                var verb = command.Split(' ')[0];
                await SayAsync(stream, Says.GetValueOrDefault(verb) ?? Usual(verb));
                if (verb == "AUTH" && !Says.ContainsKey(verb))
                    stream = await TlsAsync(stream, _certificate);
                if (verb is "RETR" or "LIST" or "MLSD" && !Says.ContainsKey(verb))
                    await GiveAsync(stream);
                // A client that was just told where to connect does so at once: what it then asks for decides.
                else if (verb is not ("EPSV" or "PASV") && _data.Pending())
                    (await _data.AcceptTcpClientAsync()).Dispose();
            }
        }
        catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException or ObjectDisposedException)
        {
            // The client has enough of us.
        }
    }

    private string Usual(string verb) => verb switch
    {
        "AUTH" => "234 go",
        "USER" => "331 password",
        "PASS" => "230 in",
        "EPSV" => "229 (|||" + ((IPEndPoint)_data.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture) + "|)",
        "PASV" => Passive(),
        "FEAT" => "211-Features:\r\n MLST type*;size*;modify*;\r\n MDTM\r\n211 End",
        "SIZE" => "213 " + Gives.Length.ToString(CultureInfo.InvariantCulture),
        "MDTM" => "213 20261122030201",
        "MLST" => $"250-here\r\n type=file;size={Gives.Length};modify=20261122030201; x\r\n250 End",
        "RETR" or "LIST" or "MLSD" => "150 coming",
        "PWD" => "257 \"/\"",
        _ => "200 yes",
    };

    /// <summary>An address that nobody may be sent to.</summary>
    private string Passive()
    {
        var port = ((IPEndPoint)_data.LocalEndpoint).Port;
        return $"227 Entering Passive Mode (169,254,169,254,{port / 256},{port % 256})";
    }

    private async Task GiveAsync(Stream control)
    {
        using var client = await _data.AcceptTcpClientAsync();
        using var other = Other is null ? null : X509Certificate2.CreateFromPemFile(Other.File, Other.KeyFile);
        using var usable = other is null ? null : X509CertificateLoader.LoadPkcs12(other.Export(X509ContentType.Pkcs12), null);
        var tls = await TlsAsync(client.GetStream(), usable ?? _certificate);
        await tls.WriteAsync(Gives);
        if (SaysGoodbye)
            await tls.ShutdownAsync();
        client.Client.Shutdown(SocketShutdown.Send);
        await SayAsync(control, "226 all of it");
        _ = await tls.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false);
    }

    private static async Task<SslStream> TlsAsync(Stream stream, X509Certificate2 certificate)
    {
        var tls = new SslStream(stream);
        await tls.AuthenticateAsServerAsync(certificate);
        return tls;
    }

    private static async Task SayAsync(Stream stream, string text) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text + "\r\n"));

    private static async Task<string?> HearAsync(Stream stream)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one) == 1)
        {
            if (one[0] == '\n')
                return Encoding.UTF8.GetString([.. line]).Trim();
            line.Add(one[0]);
        }

        return null;
    }
}
