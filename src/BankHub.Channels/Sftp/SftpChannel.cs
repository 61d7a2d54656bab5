using BankHub.Channels.Files;
using BankHub.Channels.Files.Lending;
using BankHub.Channels.Sftp.Login;
using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Keys.Named;

namespace BankHub.Channels.Sftp;

/// <summary>
/// Files on an SFTP server: <c>sftp://user@host:port/root</c> and the endpoint's path below it; <c>/~/</c> begins a root at the login's
/// own folder. Endpoints that lead to one server as one user share their sessions.
/// </summary>
internal sealed class SftpChannel(FileEnds files, ISecrets secrets, NamedKeys named, TimeProvider clock) : IDisposable
{
    private const int DefaultPort = 22;
    private const string Home = "/~/";

    /// <summary>ssh itself keeps them alive; a bank that is asked for news every quarter of an hour need not let us in each time.</summary>
    private static readonly TimeSpan MaxIdle = TimeSpan.FromMinutes(30);

    private readonly Logins<SftpSession> _logins = new(clock);

    public ChannelEnd? End(Endpoint endpoint, OptionReader options)
    {
        var common = FileChannelOptions.Read(endpoint, options);
        var target = Target(endpoint, options);
        if (target is null)
            return null;
        if (Sessions(target, options) is not { } sessions)
            return null;
        var path = Folder(new Uri(options.Address), endpoint.Path);
        var end = files.End(
            endpoint,
            options,
            common,
            async cancellationToken => new SftpFolder(await sessions.LendAsync(cancellationToken), path, common.Syncs));
        return end is not { Examine: { } folder } ? end : end with
        {
            Examine = async (writes, cancel) => [.. await HostKeyFacts.AtAsync(target, cancel), .. await folder(writes, cancel)],
        };
    }

    public void Dispose() => _logins.Dispose();

    /// <summary>How sessions are lent, whatever opens them.</summary>
    public static LoanTerms<SftpSession> Terms(Func<CancellationToken, Task<SftpSession>> connect) => new(
        connect,
        session => session.IsOpen,
        (session, cancellationToken) => session.AskAsync(PacketType.RealPath, p => p.Text("."), cancellationToken),
        MaxIdle);

    private SftpTarget? Target(Endpoint endpoint, OptionReader options)
    {
        var keys = PinnedHostKeys.Read(options);
        var login = SftpLogin.Read(endpoint, options, named);
        var connect = options.Seconds("connectSeconds", 1, 120, 20);
        var sessions = options.Number("sessions", 1, 64, 8);
        var perSecond = options.Has("filesPerSecond") ? options.Number("filesPerSecond", 1, 10_000, 1) : (int?)null;
        var keepAlive = options.Seconds("keepAliveSeconds", 1, 3600, 15);
        if (!Uri.TryCreate(options.Address, UriKind.Absolute, out var address) || !IsFit(address))
            options.RefuseAddress(ChannelRules.SftpAddress);
        if (options.HasFindings || address is null || keys is null)
            return null;
        var port = address.Port > 0 ? address.Port : DefaultPort;
        var user = Uri.UnescapeDataString(address.UserInfo);
        var host = address.IdnHost.Trim('[', ']');
        return new SftpTarget(host, port, user, keys, login, connect, new LoginLimits(sessions, perSecond), keepAlive);
    }

    private static bool IsFit(Uri address) =>
        address.Scheme == "sftp"
        && address.Host.Length > 0
        && address.UserInfo.Length > 0
        && !address.UserInfo.Contains(':', StringComparison.Ordinal)
        && address.Query.Length == 0;

    private static string Folder(Uri address, string endpointPath)
    {
        var root = Uri.UnescapeDataString(address.AbsolutePath);
        var below = endpointPath.Trim('/');
        var whole = root.StartsWith(Home, StringComparison.Ordinal) ? "./" + root[Home.Length..].Trim('/') : "/" + root.Trim('/');
        whole = below.Length == 0 ? whole : $"{whole.TrimEnd('/')}/{below}";
        return whole.Length > 1 ? whole.TrimEnd('/') : "/.";
    }

    private Loans<SftpSession>? Sessions(SftpTarget target, OptionReader options) => _logins.Of(
        $"{target.User}@{target.Host}:{target.Port}",
        $"{target.HostKeys.KnownHosts} {target.Login} {target.ConnectTimeout} {target.KeepAlive}",
        target.Limits,
        Terms(new SftpConnector(target, secrets, named).ConnectAsync),
        options);
}
