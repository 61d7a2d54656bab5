using System.Net.Security;
using System.Net.Sockets;

namespace BankHub.Channels.Ftps.Tls;

/// <summary>One connection under TLS, and how it ended.</summary>
internal sealed class SecuredLine(Socket socket, SslStream stream, EndStream end, bool needsEnd) : IAsyncDisposable, IDisposable
{
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(10);

    /// <summary>TLS's goodbye is enough for servers; one that waits for the end of the line itself is given that a little later.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public SslStream Stream => stream;

    /// <summary>Whether reading ended without the other side's goodbye, so that what was read may not be all.</summary>
    public bool WasCut => needsEnd && end.WasCut;

    /// <summary>
    /// Says goodbye and hears the other side out: vsftpd calls an upload broken whose client closes before it has read the tickets
    /// of TLS 1.3 (426), and one whose client says no goodbye. False when the other side ended without a goodbye of its own: what lay in
    /// buffers may never have come there, and proftpd says 226 all the same (tried).
    /// </summary>
    public async Task<bool> FinishAsync(CancellationToken cancellationToken)
    {
        var heard = false;
        try
        {
            using var deadline = Files.Deadline.Of(LastWords, cancellationToken);
            await stream.ShutdownAsync().WaitAsync(deadline.Token);
            using var patience = new CancellationTokenSource(Patience);
            await using var nudge = patience.Token.Register(EndSending);
            var rest = new byte[4096];
            for (var left = 16; left > 0 && !heard; left--)
                heard = await stream.ReadAsync(rest, deadline.Token) == 0;
            heard &= !WasCut;
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or InvalidOperationException
            or OperationCanceledException)
        {
            // The line is gone already.
            heard = false;
        }

        await DisposeAsync();
        return heard || !needsEnd;
    }

    /// <summary>Ends it at once.</summary>
    public void Dispose()
    {
        socket.Dispose();
        stream.Dispose();
    }

    private void EndSending()
    {
        try
        {
            socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It has ended by itself.
        }
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();
}
