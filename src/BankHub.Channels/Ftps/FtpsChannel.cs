using System.Security.Cryptography.X509Certificates;
using BankHub.Channels.Examining;
using BankHub.Channels.Files;
using BankHub.Channels.Files.Lending;
using BankHub.Channels.Ftps.Control;
using BankHub.Channels.Ftps.Listings;
using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Keys.Named;

namespace BankHub.Channels.Ftps;

/// <summary>
/// Files on an FTPS server: <c>ftps://user@host:port/root</c> and the endpoint's path below it; <c>/~/</c> begins a root at the login's
/// own folder. Endpoints that lead to one server as one user share their sessions.
/// </summary>
internal sealed class FtpsChannel(FileEnds files, ISecrets secrets, NamedKeys keys, TimeProvider clock) : IDisposable
{
    private const string Home = "/~/";

    /// <summary>Servers end sessions that are idle after 5 or 10 minutes.</summary>
    private static readonly TimeSpan MaxIdle = TimeSpan.FromMinutes(4);

    private readonly Logins<FtpsSession> _logins = new(clock);
    private readonly Dictionary<FtpsTarget, ShownCertificates> _shown = [];

    public ChannelEnd? End(Endpoint endpoint, OptionReader options)
    {
        var common = FileChannelOptions.Read(endpoint, options);
        var target = FtpsOptions.Read(endpoint, options, keys);
        if (target is null)
            return null;
        var path = Folder(new Uri(options.Address), endpoint.Path);
        if (!FtpCommand.IsFit(path))
        {
            options.RefuseAddress(ChannelRules.FtpsAddress);
            return null;
        }

        if (Sessions(target, options) is not { } sessions)
            return null;
        var times = new ListedTimes(clock);
        var end = files.End(
            endpoint, options, common, cancellationToken => FtpsFolder.OpenAsync(sessions, path, clock, times, cancellationToken));
        return end is { Examine: { } folder }
            ? end with
            {
                Shown = Shown(target),
                Examine = async (writes, cancel) => [.. await CertificateAsync(target, cancel), .. await folder(writes, cancel)],
            }
            : end;
    }

    public void Dispose() => _logins.Dispose();

    private async Task<IReadOnlyList<ChannelFact>> CertificateAsync(FtpsTarget target, CancellationToken cancellationToken)
    {
        try
        {
            if (await new FtpsConnector(target, secrets, keys, clock, Shown(target)).ShownAsync(cancellationToken) is not { } shown)
                return [new(Verdict.Broken, "certificate", $"{target.Host}:{target.Port} shows none")];
            using var certificate = X509CertificateLoader.LoadCertificate(shown);
            return [.. TlsLook.Certificate(certificate, clock.GetUtcNow())];
        }
        catch (FolderException e)
        {
            return [new(Verdict.Broken, "certificate", e.Message)];
        }
    }

    private static string Folder(Uri address, string endpointPath)
    {
        var root = Uri.UnescapeDataString(address.AbsolutePath);
        var whole = root.StartsWith(Home, StringComparison.Ordinal) ? "~/" + root[Home.Length..].Trim('/') : "/" + root.Trim('/');
        return $"{whole.TrimEnd('/')}/{endpointPath.Trim('/')}".TrimEnd('/');
    }

    private Loans<FtpsSession>? Sessions(FtpsTarget target, OptionReader options) => _logins.Of(
        $"{target.User}@{target.Host}:{target.Port}",
        $"{target}",
        target.Limits,
        new LoanTerms<FtpsSession>(
            new FtpsConnector(target, secrets, keys, clock, Shown(target)).ConnectAsync,
            session => session.IsOpen && session.IsQuiet,
            async (session, cancellationToken) => (await session.AskAsync("NOOP", null, cancellationToken)).Expect("A sign of life", 200),
            MaxIdle),
        options);

    private ShownCertificates Shown(FtpsTarget target)
    {
        if (!_shown.TryGetValue(target, out var shown))
            _shown.Add(target, shown = new ShownCertificates());
        return shown;
    }
}
