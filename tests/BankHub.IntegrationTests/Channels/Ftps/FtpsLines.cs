using System.Net;
using BankHub.IntegrationTests.Channels.Files;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Ftps;

/// <summary>
/// Fault proxies before every port of an FTP server, at another address of this machine: data connections go to the address at which the
/// control connection reached the server, so that they pass through here as well.
/// </summary>
public sealed class FtpsLines : BankLines
{
    private static readonly IPAddress Elsewhere = IPAddress.Parse("127.0.0.2");

    private readonly List<FaultProxy> _data = [];

    public FtpsLines(FtpServer server)
        : this(server.Port, Enumerable.Range(server.FirstPassivePort, server.LastPassivePort - server.FirstPassivePort + 1))
    {
    }

    public FtpsLines(int control, IEnumerable<int> data)
    {
        Control = new FaultProxy(control, Elsewhere);
        foreach (var port in data)
            _data.Add(new FaultProxy(port, Elsewhere, port));
    }

    public FaultProxy Control { get; }

    public string Address => $"{Elsewhere}:{Control.Port}";

    public override LineFault? Fault
    {
        set
        {
            var fault = value is null ? ((Way, long, Break)?)null : (value.Way, value.After, value.How);
            foreach (var proxy in _data.Append(Control))
            {
                proxy.LinesToBreak = value?.Lines ?? 0;
                proxy.Fault = value?.Line == (proxy == Control ? Line.Control : Line.Data) ? fault : null;
            }
        }
    }

    public override TimeSpan Pause
    {
        set => _data.ForEach(d => d.Pause = value);
    }

    /// <summary>The size of a drop of a slow line, and the pause before each.</summary>
    public (int Bytes, TimeSpan Pause) Drops
    {
        set
        {
            foreach (var proxy in _data.Append(Control))
                proxy.Drops = value;
        }
    }

    /// <summary>How many pieces came twice.</summary>
    public int Twice => _data.Append(Control).Sum(p => p.Twice);

    public override int Connections => Control.Connections;

    public int DataConnections => _data.Sum(d => d.Connections);

    /// <summary>The most bytes that one data connection brought to the server, ever.</summary>
    public long MostToServer => _data.Max(d => d.MostToServer);

    public override long Bytes(Line line, Way way) => line == Line.Control
        ? Of(Control, way)
        : _data.Max(d => Of(d, way));

    public override async ValueTask DisposeAsync()
    {
        await Control.DisposeAsync();
        foreach (var proxy in _data)
            await proxy.DisposeAsync();
    }

    private static long Of(FaultProxy proxy, Way way) => way == Way.ToServer ? proxy.ToServer : proxy.ToClient;
}
