using System.Net;
using System.Net.Sockets;

namespace BankHub.IntegrationTests.Faults;

/// <summary>How a line breaks.</summary>
public enum Break
{
    /// <summary>Both sides get a TCP reset.</summary>
    Reset,

    /// <summary>Both sides get an orderly end.</summary>
    Close,

    /// <summary>Both sides stay connected and nothing arrives any more, in either direction.</summary>
    Swallow,
}

/// <summary>Which bytes are counted.</summary>
public enum Way
{
    ToServer,
    ToClient,
}

/// <summary>A TCP proxy on loopback that breaks its lines on demand: after a number of bytes, slowly, or late.</summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _ended = new();
    private readonly int _target;
    private readonly Task _accepting;
    private int _connections;

    /// <param name="target">The server's port on loopback.</param>
    /// <param name="listen">Where it listens; the same address unless given.</param>
    /// <param name="port">The port there; any that is free unless given.</param>
    public FaultProxy(int target, IPAddress? listen = null, int port = 0)
    {
        _target = target;
        _listener = new TcpListener(listen ?? IPAddress.Loopback, port);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Where each new line breaks; null for nowhere.</summary>
    public (Way Way, long After, Break How)? Fault { get; set; }

    /// <summary>The pause before each piece of at most 16 KB that goes to the server.</summary>
    public TimeSpan Pause { get; set; }

    public int Connections => _connections;

    /// <summary>The bytes of the latest line.</summary>
    public long ToServer { get; private set; }

    public long ToClient { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ended.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_ended.IsCancellationRequested)
        {
            var client = await _listener.AcceptSocketAsync(_ended.Token);
            Interlocked.Increment(ref _connections);
            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using var line = CancellationTokenSource.CreateLinkedTokenSource(_ended.Token);
        using var server = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var _ = client;
        client.NoDelay = true;
        (ToServer, ToClient) = (0, 0);
        var fault = Fault;
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _target, line.Token);
            await await Task.WhenAny(
                PumpAsync(client, server, Way.ToServer, fault, line.Token), PumpAsync(server, client, Way.ToClient, fault, line.Token));
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            // One side is gone: so is the line.
        }

        await line.CancelAsync();
        if (fault?.How == Break.Reset)
            client.LingerState = server.LingerState = new LingerOption(true, 0);
    }

    private async Task PumpAsync(Socket from, Socket to, Way way, (Way Way, long After, Break How)? fault, CancellationToken line)
    {
        var buffer = new byte[16 * 1024];
        var left = fault is { } f && f.Way == way ? f.After : long.MaxValue;
        while (left > 0)
        {
            var got = await from.ReceiveAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)), line);
            if (got == 0)
                return;
            if (way == Way.ToServer && Pause > TimeSpan.Zero)
                await Task.Delay(Pause, line);
            await to.SendAsync(buffer.AsMemory(0, got), line);
            left -= got;
            if (way == Way.ToServer)
                ToServer += got;
            else
                ToClient += got;
        }

        if (fault?.How == Break.Swallow)
            await Task.Delay(Timeout.Infinite, line);
    }
}
