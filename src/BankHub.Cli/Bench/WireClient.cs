using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BankHub.Cli.Bench;

/// <summary>
/// One kept-alive connection that writes prepared requests and reads whole answers: a client cheap enough not to be what is measured.
/// </summary>
internal sealed class WireClient : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[16 * 1024];

    public void Dispose() => _socket.Dispose();

    public async Task ConnectAsync(Uri address, CancellationToken cancel) =>
        await _socket.ConnectAsync(IPAddress.Parse(address.Host), address.Port, cancel);

    /// <summary>The answer's status.</summary>
    public async Task<int> AskAsync(byte[] request, CancellationToken cancel)
    {
        for (var sent = 0; sent < request.Length;)
        {
            sent += await _socket.SendAsync(request.AsMemory(sent), SocketFlags.None, cancel);
        }

        var filled = 0;
        while (true)
        {
            var read = await _socket.ReceiveAsync(_buffer.AsMemory(filled), SocketFlags.None, cancel);
            filled += read > 0 ? read : throw new IOException("The hub closed the connection.");
            if (WholeLength(_buffer.AsSpan(0, filled)) is { } whole && filled >= whole)
            {
                return int.Parse(Encoding.ASCII.GetString(_buffer, 9, 3));
            }
        }
    }

    // The head and, as the hub frames small answers, a length or chunks that end with an empty one.
    private static int? WholeLength(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return null;
        }

        var at = answer[..head].IndexOf("Content-Length: "u8);
        if (at < 0)
        {
            return answer.EndsWith("0\r\n\r\n"u8) ? answer.Length : null;
        }

        var number = answer[(at + 16)..];
        return head + 4 + int.Parse(number[..number.IndexOf("\r\n"u8)]);
    }
}
