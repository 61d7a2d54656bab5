using System.Net;
using System.Net.Sockets;
using BankHub.Channels.Files;
using BankHub.Channels.Ftps.Control;
using BankHub.Channels.Ftps.Tls;

namespace BankHub.Channels.Ftps;

/// <summary>
/// One control connection: a command, its reply, the next command. A session that once failed to answer in time, or answered nonsense, is
/// cut and never used again, since a late reply would pass for the answer to another command.
/// </summary>
internal sealed class FtpsSession : IDisposable
{
    private readonly Socket _socket;
    private readonly TlsLine _tls;
    private Stream _stream;
    private ReplyReader _replies;
    private FolderException? _broken;

    public FtpsSession(Socket socket, TlsLine tls)
    {
        (_socket, _tls) = (socket, tls);
        Server = ((IPEndPoint)socket.RemoteEndPoint!).Address;
        _stream = new NetworkStream(socket, ownsSocket: true);
        _replies = new ReplyReader(_stream);
    }

    public bool IsOpen => _broken is null;

    /// <summary>Whether an idle session has heard nothing: what comes unasked is a goodbye, or a reply out of step.</summary>
    public bool IsQuiet
    {
        get
        {
            try
            {
                return !_replies.HasMore && !_socket.Poll(TimeSpan.Zero, SelectMode.SelectRead);
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                return false;
            }
        }
    }

    /// <summary>The address at which we reached it; the one that PASV states is never looked at.</summary>
    public IPAddress Server { get; }

    public FtpFeatures Features { get; set; } = FtpFeatures.None;

    /// <summary>EPSV (RFC 2428) until the server says that it does not know it.</summary>
    public bool KnowsExtendedPassive { get; set; } = true;

    /// <summary>Whether a data connection of this session was taken by the server, to its end.</summary>
    public bool HasCarried { get; set; }

    /// <summary>The login's own folder, without a slash at its end.</summary>
    public string Home { get; set; } = "";

    /// <summary>Goes over to TLS. What came before in clear cannot be answered by what follows: nothing may be left of it.</summary>
    public async Task SecureAsync(CancellationToken cancellationToken)
    {
        if (_replies.HasMore)
            throw Break(new FolderException(FolderFault.Misconfigured, "ALARM: more than a reply came in clear before TLS began."));
        try
        {
            _stream = (await _tls.SecureAsync(_socket, cancellationToken)).Stream;
            _replies = new ReplyReader(_stream);
        }
        catch (FolderException e)
        {
            throw Break(e);
        }
    }

    /// <summary>TLS for a data connection of this session.</summary>
    public Task<SecuredLine> SecureAsync(Socket data, CancellationToken cancellationToken) => _tls.SecureAsync(data, cancellationToken);

    public async Task<FtpReply> AskAsync(string verb, string? argument, CancellationToken cancellationToken)
    {
        await SayAsync(verb, argument, cancellationToken);
        return await ReplyAsync(cancellationToken);
    }

    /// <summary><see cref="FolderFault.NotSent"/> when the command provably never left.</summary>
    public async Task SayAsync(string verb, string? argument, CancellationToken cancellationToken)
    {
        var line = FtpCommand.Line(verb, argument);
        if (_broken is { } broken)
            throw new FolderException(FolderFault.NotSent, broken.Message);
        if (_replies.HasMore)
            throw new FolderException(FolderFault.NotSent, Break(OutOfStep()).Message);
        if (cancellationToken.IsCancellationRequested)
            throw new FolderException(FolderFault.NotSent, "The time ran out before the request left.");
        try
        {
            await _stream.WriteAsync(line, cancellationToken);
        }
        catch (Exception e) when (IsLine(e))
        {
            throw Break(Ended(e));
        }
    }

    public async Task<FtpReply> ReplyAsync(CancellationToken cancellationToken)
    {
        try
        {
            var reply = await _replies.ReadAsync(cancellationToken);
            if (reply.Code == 421)
                throw FtpFaults.Of(reply, "The server ends the session");
            return reply;
        }
        catch (FolderException e)
        {
            throw Break(e);
        }
        catch (Exception e) when (IsLine(e))
        {
            throw Break(Ended(e));
        }
    }

    /// <summary>Cuts the session; the first reason stays.</summary>
    public FolderException Break(FolderException reason)
    {
        reason = Interlocked.CompareExchange(ref _broken, reason, null) ?? reason;
        _socket.Dispose();
        _stream.Dispose();
        _tls.Dispose();
        return reason;
    }

    /// <summary>Without QUIT: a session is given up only when it is broken, or when nobody has time to hear an answer.</summary>
    public void Dispose() => Break(new FolderException(FolderFault.Lost, "The session was closed."));

    private static bool IsLine(Exception e) =>
        e is OperationCanceledException or IOException or SocketException or ObjectDisposedException or InvalidOperationException;

    private static FolderException Ended(Exception e) => new(
        FolderFault.Lost, e is OperationCanceledException ? "No answer came in time." : "The connection ended.");

    private static FolderException OutOfStep() => new(FolderFault.Lost, "The server sent a reply that nothing asked for.");
}
