using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BankHub.IntegrationTests.Channels.Http;

/// <summary>What the bank's server does with one request.</summary>
/// <param name="Answer">The bytes that it answers, as text; null for none.</param>
/// <param name="Reset">It ends the line with a reset afterwards.</param>
/// <param name="Close">It ends the line orderly afterwards.</param>
/// <param name="ReadBytes">It acts once it has read this much of the request; null for all.</param>
/// <param name="Hang">It then says nothing more and stays connected.</param>
internal sealed record Act(string? Answer, bool Reset = false, bool Close = false, int? ReadBytes = null, bool Hang = false)
{
    public static Act Ok(string body = "{}") => new($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\n\r\n{body}");
}

/// <summary>An HTTP server down to the bytes: it writes down every request and answers from a script, then with 200.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _ended = new();

    public RawServer(int port = 0)
    {
        _listener = new TcpListener(IPAddress.Loopback, port);
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Every request that came in, whole or as far as it was read.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>The beginning of every request of which a byte came.</summary>
    public ConcurrentQueue<string> Seen { get; } = new();

    public ConcurrentQueue<Act> Script { get; } = new();

    /// <summary>What it answers when the script is empty.</summary>
    public Func<string, Act> Otherwise { get; set; } = _ => Act.Ok();

    public int Lines { get; private set; }

    public void Dispose()
    {
        _ended.Cancel();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_ended.IsCancellationRequested)
        {
            var line = await _listener.AcceptSocketAsync(_ended.Token);
            Lines++;
            _ = ServeAsync(line);
        }
    }

    private async Task ServeAsync(Socket line)
    {
        using var _ = line;
        try
        {
            while (await ServeOneAsync(line))
            {
                // The line stays for the next request.
            }
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            // The client hung up.
        }
    }

    private async Task<bool> ServeOneAsync(Socket line)
    {
        var text = new StringBuilder();
        var buffer = new byte[64 * 1024];
        Act? act = null;
        while (!IsWhole(text.ToString()) && (act?.ReadBytes is not { } enough || text.Length < enough))
        {
            var got = await line.ReceiveAsync(buffer, _ended.Token);
            if (got == 0)
                return false;
            if (text.Length == 0)
                Seen.Enqueue(Encoding.Latin1.GetString(buffer, 0, got));
            text.Append(Encoding.Latin1.GetString(buffer, 0, got));
            act ??= Script.TryDequeue(out var next) ? next : null;
        }

        Requests.Enqueue(text.ToString());
        act ??= Otherwise(text.ToString());
        if (act.Answer is { } answer)
            await line.SendAsync(Encoding.Latin1.GetBytes(answer), _ended.Token);
        if (act.Hang)
            await Task.Delay(Timeout.Infinite, _ended.Token);
        if (act.Reset)
            line.LingerState = new LingerOption(true, 0);
        return !act.Reset && !act.Close;
    }

    internal static bool IsWhole(string request)
    {
        var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            return false;
        var length = request[..end].Split("\r\n").Select(l => l.Split(": ", 2))
            .Where(h => h[0].Equals("Content-Length", StringComparison.OrdinalIgnoreCase)).Select(h => int.Parse(h[1])).FirstOrDefault();
        return request.Length >= end + 4 + length;
    }
}
