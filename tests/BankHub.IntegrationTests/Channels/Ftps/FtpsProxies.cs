using System.Net;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Ftps;

/// <summary>
/// Fault proxies before every port of an FTP server, at another address of this machine: data connections go to the address at which the
/// control connection reached the server, so that they pass through here as well.
/// </summary>
public sealed class FtpsProxies : IAsyncDisposable
{
    private static readonly IPAddress Elsewhere = IPAddress.Parse("127.0.0.2");

    private readonly List<FaultProxy> _data = [];

    public FtpsProxies(FtpServer server)
    {
        Control = new FaultProxy(server.Port, Elsewhere);
        for (var port = server.FirstPassivePort; port <= server.LastPassivePort; port++)
            _data.Add(new FaultProxy(port, Elsewhere, port));
    }

    public FaultProxy Control { get; }

    public string Address => $"{Elsewhere}:{Control.Port}";

    /// <summary>Where each new data connection breaks; null for nowhere.</summary>
    public (Way Way, long After, Break How)? DataFault
    {
        set => _data.ForEach(d => d.Fault = value);
    }

    public TimeSpan DataPause
    {
        set => _data.ForEach(d => d.Pause = value);
    }

    public int DataConnections => _data.Sum(d => d.Connections);

    /// <summary>The bytes of the longest data connection.</summary>
    public long Data(Way way) => _data.Max(d => way == Way.ToServer ? d.ToServer : d.ToClient);

    /// <summary>The most bytes that one data connection brought to the server, ever.</summary>
    public long MostToServer => _data.Max(d => d.MostToServer);

    public async ValueTask DisposeAsync()
    {
        await Control.DisposeAsync();
        foreach (var proxy in _data)
            await proxy.DisposeAsync();
    }
}
