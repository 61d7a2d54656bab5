using System.Collections.Concurrent;
using System.Diagnostics;
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

    /// <summary>The receiver gets an orderly end, and the other direction goes on.</summary>
    HalfClose,

    /// <summary>Nothing comes for a while, and then everything.</summary>
    Stall,

    /// <summary>From here on it comes in drops.</summary>
    Slow,

    /// <summary>The last piece comes twice.</summary>
    Duplicate,
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
    // Linux: getsockopt(IPPROTO_TCP, TCP_INFO), and where in its answer stands how many segments wait for their acknowledgement.
    private const int Tcp = 6, TcpInfo = 11, Unacknowledged = 24;

    private static readonly TimeSpan StallTime = TimeSpan.FromSeconds(1);

    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _ended = new();
    private readonly int _target;
    private readonly Task _accepting;
    private readonly ConcurrentDictionary<Socket, long> _faulty = new();
    private ConcurrentQueue<long> _endsToServer = [];
    private ConcurrentQueue<long> _endsToClient = [];
    private int _connections;
    private int _twice;
    private int _toBreak = int.MaxValue;

    /// <param name="target">The server's port on loopback.</param>
    /// <param name="listen">Where it listens; the same address unless given.</param>
    /// <param name="port">The port there; any that is free unless given.</param>
    public FaultProxy(int target, IPAddress? listen = null, int port = 0)
    {
        _target = target;
        _listener = Listen(listen ?? IPAddress.Loopback, port);
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Where each new line breaks; null for nowhere.</summary>
    public (Way Way, long After, Break How)? Fault { get; set; }

    /// <summary>How many of the next lines break.</summary>
    public int LinesToBreak
    {
        get => _toBreak;
        set => _toBreak = value;
    }

    /// <summary>The pause before each piece of at most 16 KB that goes to the server.</summary>
    public TimeSpan Pause { get; set; }

    /// <summary>The size of a drop, and the pause before each.</summary>
    public (int Bytes, TimeSpan Pause) Drops { get; set; } = (256, TimeSpan.FromMilliseconds(1));

    public int Connections => _connections;

    /// <summary>How many pieces came twice, and lie at their receiver.</summary>
    public int Twice => _twice;

    /// <summary>How old the lines are that break, or broke and were not given up yet.</summary>
    public IReadOnlyList<TimeSpan> Faulty => [.. _faulty.Values.Select(began => Stopwatch.GetElapsedTime(began))];

    /// <summary>The bytes of the latest line.</summary>
    public long ToServer { get; private set; }

    public long ToClient { get; private set; }

    /// <summary>Where on the latest line each piece ended that one side wrote.</summary>
    public IReadOnlyList<long> Ends(Way way) => [.. way == Way.ToServer ? _endsToServer : _endsToClient];

    /// <summary>The most bytes that went to the server on one line.</summary>
    public long MostToServer { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ended.Dispose();
    }

    // A port that is asked for may still be held by a line of the test before, which takes a moment to be gone.
    private static TcpListener Listen(IPAddress address, int port)
    {
        for (var tries = 100; ; tries--)
        {
            var listener = new TcpListener(address, port);
            try
            {
                listener.Start();
                return listener;
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse && port != 0 && tries > 0)
            {
                listener.Dispose();
                Thread.Sleep(50);
            }
        }
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
        (ToServer, ToClient, _endsToServer, _endsToClient) = (0, 0, [], []);
        var fault = Fault is { } given && Interlocked.Decrement(ref _toBreak) >= 0 ? given : ((Way, long, Break How)?)null;
        if (fault is not null)
            _faulty[client] = Stopwatch.GetTimestamp();
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

        _faulty.TryRemove(client, out long _);
        await line.CancelAsync();
        if (fault?.How == Break.Reset)
            client.LingerState = server.LingerState = new LingerOption(true, 0);
    }

    private async Task PumpAsync(Socket from, Socket to, Way way, (Way Way, long After, Break How)? fault, CancellationToken line)
    {
        var buffer = new byte[16 * 1024];
        var left = fault is { } f && f.Way == way ? f.After : long.MaxValue;
        var (drops, got) = (false, 0);
        while (true)
        {
            if (left == 0)
            {
                if (!await BreakAsync(fault!.Value.How, to, buffer.AsMemory(0, got), line))
                    return;
                left = long.MaxValue;
                drops = fault.Value.How == Break.Slow;
            }

            got = await from.ReceiveAsync(buffer.AsMemory(0, (int)Math.Min(drops ? Drops.Bytes : buffer.Length, left)), line);
            if (got == 0)
                return;
            if (drops)
                await Task.Delay(Drops.Pause, line);
            if (way == Way.ToServer && Pause > TimeSpan.Zero)
                await Task.Delay(Pause, line);
            await to.SendAsync(buffer.AsMemory(0, got), line);
            left -= got;
            Count(way, got);
        }
    }

    private void Count(Way way, int got)
    {
        if (way == Way.ToServer)
            MostToServer = Math.Max(MostToServer, ToServer += got);
        else
            ToClient += got;
        (way == Way.ToServer ? _endsToServer : _endsToClient).Enqueue(way == Way.ToServer ? ToServer : ToClient);
    }

    /// <summary>Whether the direction goes on afterwards.</summary>
    private async Task<bool> BreakAsync(Break how, Socket to, ReadOnlyMemory<byte> last, CancellationToken line)
    {
        if (how == Break.HalfClose)
            to.Shutdown(SocketShutdown.Send);
        if (how is Break.HalfClose or Break.Swallow)
            await Task.Delay(Timeout.Infinite, line);
        if (how == Break.Stall)
            await Task.Delay(StallTime, line);
        if (how == Break.Duplicate && !last.IsEmpty)
        {
            await to.SendAsync(last, line);
            while (!HasArrived(to))
                await Task.Delay(1, line);
            Interlocked.Increment(ref _twice);
        }

        return how is Break.Stall or Break.Slow or Break.Duplicate;
    }

    /// <summary>Whether the receiver's side has all that was sent.</summary>
    private static bool HasArrived(Socket to)
    {
        var info = new byte[Unacknowledged + sizeof(int)];
        return to.GetRawSocketOption(Tcp, TcpInfo, info) == info.Length && BitConverter.ToInt32(info, Unacknowledged) == 0;
    }
}
