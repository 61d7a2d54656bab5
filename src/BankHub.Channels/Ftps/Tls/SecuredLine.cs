using System.Net.Security;
using System.Net.Sockets;

namespace BankHub.Channels.Ftps.Tls;

/// <summary>One connection under TLS, and how it ended.</summary>
internal sealed class SecuredLine(Socket socket, SslStream stream, EndStream end, bool needsEnd) : IAsyncDisposable, IDisposable
{
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(10);

    public SslStream Stream => stream;

    /// <summary>Whether reading ended without the other side's goodbye, so that what was read may not be all.</summary>
    public bool WasCut => needsEnd && end.WasCut;

    /// <summary>
    /// Says goodbye and hears the other side out: vsftpd calls an upload broken whose client closes before it has read the tickets
    /// of TLS 1.3 (426), and one whose client says no goodbye. What fails here decides nothing: the reply to the transfer does.
    /// </summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var deadline = Files.Deadline.Of(LastWords, cancellationToken);
            await stream.ShutdownAsync().WaitAsync(deadline.Token);
            socket.Shutdown(SocketShutdown.Send);
            var rest = new byte[4096];
            for (var left = 16; left > 0 && await stream.ReadAsync(rest, deadline.Token) > 0; left--)
            {
            }
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or InvalidOperationException
            or OperationCanceledException)
        {
            // The line is gone already.
        }

        await DisposeAsync();
    }

    /// <summary>Ends it at once.</summary>
    public void Dispose()
    {
        socket.Dispose();
        stream.Dispose();
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();
}
