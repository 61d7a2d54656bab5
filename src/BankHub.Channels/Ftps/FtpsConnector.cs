using System.Net.Sockets;
using System.Text;
using BankHub.Channels.Files;
using BankHub.Channels.Ftps.Control;
using BankHub.Channels.Ftps.Tls;
using BankHub.Channels.Revocation;
using BankHub.Core.Ports;
using BankHub.Keys.Named;

namespace BankHub.Channels.Ftps;

/// <summary>Connects to one server as one user: TLS first, then who we are; data is protected too, nothing goes in clear.</summary>
internal sealed class FtpsConnector(
    FtpsTarget target, ISecrets secrets, NamedKeys keys, TimeProvider clock, ShownCertificates shown)
{
    private readonly RevocationList? _revoked = target.Tls.RevocationFile is { } file ? new RevocationList(file, clock) : null;

    public async Task<FtpsSession> ConnectAsync(CancellationToken cancellationToken)
    {
        var own = ClientCertificate.Read(target.Tls, secrets, keys, clock);
        using var deadline = Deadline.Of(target.ConnectTimeout, cancellationToken);
        var session = await DialAsync(new TlsLine(target.Tls, own, _revoked, clock, shown), deadline.Token);
        try
        {
            await GreetAsync(session, deadline.Token);
            await LogInAsync(session, deadline.Token);
            await AgreeAsync(session, deadline.Token);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>The certificate that the server shows, believed or not; null for none. It hears no user and no password.</summary>
    public async Task<byte[]?> ShownAsync(CancellationToken cancellationToken)
    {
        using var deadline = Deadline.Of(target.ConnectTimeout, cancellationToken);
        var tls = new TlsLine(target.Tls, ClientCertificate.Read(target.Tls, secrets, keys, clock), _revoked, clock, shown);
        try
        {
            using var session = await DialAsync(tls, deadline.Token);
            await GreetAsync(session, deadline.Token);
        }
        catch (FolderException)
        {
            // Whoever opens the folder next says why.
        }

        return tls.Shown;
    }

    // A line that broke as soon as it stood is none.
    private async Task<FtpsSession> DialAsync(TlsLine tls, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            await socket.ConnectAsync(target.Host, target.Port, cancellationToken);
            return new FtpsSession(socket, tls);
        }
        catch (Exception e) when (e is SocketException or IOException or OperationCanceledException)
        {
            socket.Dispose();
            throw new FolderException(
                FolderFault.NotSent, e switch
                {
                    SocketException s => $"No connection ({s.SocketErrorCode}).",
                    IOException => "The connection broke at once.",
                    _ => "No connection in time.",
                });
        }
    }

    private async Task GreetAsync(FtpsSession session, CancellationToken cancellationToken)
    {
        if (target.Tls.IsImplicit)
            await session.SecureAsync(cancellationToken);
        (await session.ReplyAsync(cancellationToken)).Expect("The greeting", 220);
        if (target.Tls.IsImplicit)
            return;
        var reply = await session.AskAsync("AUTH", "TLS", cancellationToken);
        if (reply.Code != 234)
            throw Wrong($"ALARM: the server refuses TLS ({reply.Code}); nothing was said in clear.");
        await session.SecureAsync(cancellationToken);
    }

    private async Task LogInAsync(FtpsSession session, CancellationToken cancellationToken)
    {
        // 232: our certificate was enough (RFC 4217, section 4).
        var reply = await session.AskAsync("USER", target.User, cancellationToken);
        if (reply.Code == 331)
            reply = await session.AskAsync("PASS", Password(), cancellationToken);
        if (reply.Code is not (230 or 232 or 202))
            throw reply.Code / 100 == 4
                ? new FolderException(FolderFault.Failed, $"The login was refused for now ({reply.Code}).")
                : Wrong($"The login was refused ({reply.Code}).");
    }

    private string Password()
    {
        if (target.Password is null)
            throw Wrong("The server asks for a password, and none is configured.");
        try
        {
            var password = Encoding.UTF8.GetString(secrets.Get(target.Password));
            return FtpCommand.IsFit(password)
                ? password
                : throw Wrong("The password holds what no command can hold.");
        }
        catch (KeyNotFoundException e)
        {
            throw Wrong(e.Message);
        }
    }

    private static async Task AgreeAsync(FtpsSession session, CancellationToken cancellationToken)
    {
        await session.AskAsync("PBSZ", "0", cancellationToken);
        var reply = await session.AskAsync("PROT", "P", cancellationToken);
        if (!reply.IsDone)
            throw Wrong($"ALARM: the server refuses to protect data ({reply.Code}).");
        session.Features = FtpFeatures.Of(await session.AskAsync("FEAT", null, cancellationToken));
        if (session.Features.IsUtf8)
            await session.AskAsync("OPTS", "UTF8 ON", cancellationToken);
        if (session.Features.HasFacts)
            await session.AskAsync("OPTS", "MLST type;size;modify;", cancellationToken);
        (await session.AskAsync("TYPE", "I", cancellationToken)).Expect("Binary transfer", 200);
        session.Home = HomeOf(await session.AskAsync("PWD", null, cancellationToken));
    }

    /// <summary>257 "folder", with quotes in it doubled (RFC 959, appendix II).</summary>
    private static string HomeOf(FtpReply reply)
    {
        var text = reply.Lines[0];
        var (first, last) = (text.IndexOf('"', StringComparison.Ordinal), text.LastIndexOf('"'));
        return reply.Code == 257 && last > first
            ? text[(first + 1)..last].Replace("\"\"", "\"", StringComparison.Ordinal).TrimEnd('/')
            : "";
    }

    private static FolderException Wrong(string reason) => new(FolderFault.Misconfigured, reason);
}
