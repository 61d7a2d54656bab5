using System.Globalization;
using System.Net.Sockets;
using BankHub.Channels.Files;
using BankHub.Channels.Ftps.Control;
using BankHub.Channels.Ftps.Tls;

namespace BankHub.Channels.Ftps;

/// <summary>
/// One data connection: opened by us (EPSV, or PASV with its address ignored), under TLS, and not done before the server has said so on the
/// control connection. After anything irregular the session is cut: its next reply might belong to this transfer.
/// </summary>
internal sealed class Transfer(FtpsSession session, string what)
{
    /// <summary>How long a server that lost the data connection may take to say so.</summary>
    private static readonly TimeSpan Verdict = TimeSpan.FromSeconds(5);

    /// <param name="verb">STOR, RETR, MLSD or LIST.</param>
    /// <param name="path">Its argument.</param>
    /// <param name="from">The byte to begin with (REST, RFC 3659, section 5); 0 for none.</param>
    /// <param name="work">What is written or read; false when it ends before the other side does.</param>
    /// <param name="cancellationToken">The end of its time.</param>
    /// <returns>The reply that ended it.</returns>
    public async Task<FtpReply> RunAsync(
        string verb, string path, long from, Func<SecuredLine, Task<bool>> work, CancellationToken cancellationToken)
    {
        var socket = await DialAsync(await PortAsync(cancellationToken), cancellationToken);
        SecuredLine line;
        try
        {
            if (from > 0)
                (await session.AskAsync("REST", from.ToString(CultureInfo.InvariantCulture), cancellationToken)).Expect(what, 350);
            await session.SayAsync(verb, path, cancellationToken);
            line = await BeginAsync(socket, cancellationToken);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        if (!await WorkAsync(line, work, verb == "STOR", cancellationToken))
            throw await VerdictAsync(null, new FolderException(FolderFault.Lost, $"{what}: the data connection was cut."));
        var reply = await session.ReplyAsync(cancellationToken);
        if (reply.Code is not (226 or 250))
            throw session.Break(FaultOf(reply));
        session.HasCarried = true;
        return reply;
    }

    /// <summary>Servers differ in whether they say 150 before the handshake or after it, so both are awaited at once.</summary>
    private async Task<SecuredLine> BeginAsync(Socket socket, CancellationToken cancellationToken)
    {
        var reply = session.ReplyAsync(cancellationToken);
        var handshake = session.SecureAsync(socket, cancellationToken);
        if (await Task.WhenAny(reply, handshake) == reply && (!reply.IsCompletedSuccessfully || !reply.Result.IsPreliminary))
        {
            await AbandonAsync(socket, handshake);
            throw FaultOf(await reply);
        }

        try
        {
            var line = await handshake;
            if ((await reply).IsPreliminary)
                return line;
            line.Dispose();
            throw FaultOf(await reply);
        }
        catch (FolderException e) when (handshake.IsFaulted)
        {
            socket.Dispose();
            throw e.Fault == FolderFault.Misconfigured ? session.Break(e) : await VerdictAsync(reply, e);
        }
    }

    /// <summary>Whoever gives hears the other side out; whoever takes has heard its goodbye already.</summary>
    private async Task<bool> WorkAsync(
        SecuredLine line, Func<SecuredLine, Task<bool>> work, bool gives, CancellationToken cancellationToken)
    {
        try
        {
            return await work(line) && (await line.FinishAsync(cancellationToken) || !gives);
        }
        catch (Exception e) when (e is IOException and not FolderException or SocketException or ObjectDisposedException)
        {
            line.Dispose();
            throw await VerdictAsync(null, new FolderException(FolderFault.Lost, $"{what}: the data connection ended."));
        }
        catch (OperationCanceledException)
        {
            throw session.Break(new FolderException(FolderFault.Lost, $"{what}: the time ran out."));
        }
        finally
        {
            line.Dispose();
        }
    }

    /// <summary>The data connection failed: the server may say why (a full disk, no TLS session reused). Then the session is cut.</summary>
    private async Task<FolderException> VerdictAsync(Task<FtpReply>? pending, FolderException otherwise)
    {
        var reason = otherwise;
        try
        {
            using var deadline = new CancellationTokenSource(Verdict);
            var reply = pending is null ? null : await pending.WaitAsync(deadline.Token);
            if (reply is null || reply.IsPreliminary)
                reply = await session.ReplyAsync(deadline.Token);
            if (reply.Code >= 400)
                reason = FaultOf(reply);
        }
        catch (Exception e) when (e is FolderException or OperationCanceledException)
        {
            // It says nothing any more.
        }

        session.Break(reason);
        return reason;
    }

    /// <summary>
    /// The framework keeps the TLS sessions of the last 500 names, and OpenSSL for as long as their server allows. A session that carried
    /// files, and whose data connections resume nothing any more, has lost its TLS session: a new one takes its place.
    /// </summary>
    private FolderException FaultOf(FtpReply reply)
    {
        var fault = FtpFaults.Of(reply, what);
        return fault.Fault == FolderFault.Misconfigured && session.HasCarried
            ? session.Break(new FolderException(FolderFault.Lost, fault.Message))
            : fault;
    }

    private static async Task AbandonAsync(Socket socket, Task<SecuredLine> handshake)
    {
        socket.Dispose();
        await handshake.ContinueWith(
            static h =>
            {
                if (h.IsCompletedSuccessfully)
                    h.Result.Dispose();
                _ = h.Exception;
            },
            TaskScheduler.Default);
    }

    private async Task<int> PortAsync(CancellationToken cancellationToken)
    {
        if (session.KnowsExtendedPassive)
        {
            var reply = await session.AskAsync("EPSV", null, cancellationToken);
            if (reply.Code == 229)
                return PassivePort.OfExtended(reply) ?? throw Unreadable();
            if (FtpFaults.Of(reply, what) is var fault && fault.Fault != FolderFault.Unsupported)
                throw fault;
            session.KnowsExtendedPassive = false;
        }

        return PassivePort.Of((await session.AskAsync("PASV", null, cancellationToken)).Expect(what, 227)) ?? throw Unreadable();
    }

    private async Task<Socket> DialAsync(int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(session.Server, port, cancellationToken);
            return socket;
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            socket.Dispose();
            throw session.Break(new FolderException(FolderFault.Lost, $"{what}: the data connection could not be opened."));
        }
    }

    private FolderException Unreadable() =>
        session.Break(new FolderException(FolderFault.Lost, $"{what}: the server names no port for the data connection."));
}
