using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace BankHub.IntegrationTests.Channels.Ftps.Small;

/// <summary>
/// An FTPS server in this process over a real folder: as decent as a real one, and so quick that a session costs milliseconds. It
/// overwrites with every rename, and as proftpd it takes a file whose line ended without TLS's goodbye.
/// </summary>
internal sealed class SmallServer : IDisposable
{
    /// <summary>So many that a connection which comes late, from a session that is gone, is not taken for another one's.</summary>
    private const int PassivePorts = 6;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<TcpListener> _data = [];
    private readonly ConcurrentDictionary<int, TcpClient> _sessions = new();
    private readonly X509Certificate2 _certificate;
    private int _last;
    private int _turn;

    public SmallServer(ServerCertificate certificate)
    {
        using var pem = X509Certificate2.CreateFromPemFile(certificate.File, certificate.KeyFile);
        _certificate = X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
        _listener.Start();
        for (var i = 0; i < PassivePorts; i++)
        {
            _data.Add(new TcpListener(IPAddress.Loopback, 0));
            _data[i].Start();
        }

        _ = AcceptAsync();
    }

    public int Port => PortOf(_listener);

    public IEnumerable<int> DataPorts => _data.Select(PortOf);

    public IReadOnlyList<int> Sessions => [.. _sessions.Keys];

    public static int PortOf(TcpListener listener) => ((IPEndPoint)listener.LocalEndpoint).Port;

    public int KillSessions()
    {
        var open = _sessions.Values.ToList();
        open.ForEach(s => s.Client.Close(0));
        return open.Count;
    }

    /// <summary>No session is taken any more.</summary>
    public void Stop() => _listener.Stop();

    /// <summary>The port for the next data connection; what waits there belongs to nobody.</summary>
    public TcpListener Passive()
    {
        var listener = _data[Interlocked.Increment(ref _turn) % PassivePorts];
        while (listener.Pending())
            listener.AcceptTcpClient().Dispose();
        return listener;
    }

    public void Dispose()
    {
        _listener.Dispose();
        KillSessions();
        _data.ForEach(d => d.Dispose());
        _certificate.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync();
            client.NoDelay = true;
            _ = ServeAsync(client, ++_last);
        }
    }

    private async Task ServeAsync(TcpClient client, int id)
    {
        _sessions[id] = client;
        using (client)
            await new SmallSession(this, client.GetStream(), _certificate).RunAsync();
        _sessions.TryRemove(id, out _);
    }
}
