using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.IntegrationTests.Channels.Files;
using BankHub.Keys.Named;

namespace BankHub.IntegrationTests.Channels.Ftps;

/// <summary>The servers that the channel is proved on.</summary>
public enum Kind
{
    Proftpd,
    Vsftpd,
}

/// <summary>A real FTPS server.</summary>
public sealed class FtpsBank : FileBank
{
    private readonly Kind _kind;

    public FtpsBank(Kind kind, Func<Authority, ServerCertificate>? certificate = null, bool isImplicit = false, params string[] more)
        : base("ftps")
    {
        _kind = kind;
        Authority = new Authority(Path.Combine(Folder, "ca"));
        File.WriteAllText(PasswordFile, FtpServer.Password);
        Server = Make((certificate ?? (a => a.Make()))(Authority), isImplicit, more);
        Server.Start();
    }

    public FtpServer Server { get; private set; }

    public Authority Authority { get; }

    public string PasswordFile => Path.Combine(Folder, "password");

    public override BankLines Lines() => new FtpsLines(Server);

    public override void StopServer() => Server.Stop();

    public override IReadOnlyList<int> Sessions() => Server.Sessions();

    public override int KillSessions() => Server.KillSessions();

    public override List<int> StopSessions() => Server.StopSessions();

    /// <summary>Another server of the same kind takes the place of this one, at another port.</summary>
    public void Replace(ServerCertificate certificate)
    {
        Server.Dispose();
        Server = Make(certificate, isImplicit: false, []);
        Server.Start();
    }

    public ISender Sender(Dictionary<string, string> options, string? auth = null, NamedKeys? keys = null) =>
        Open(Target(null, options) with { Auth = auth }, options, keys: keys).Sender(Connection, "inbound");

    protected override EndpointTarget Target(BankLines? lines, Dictionary<string, string> options)
    {
        var all = new Dictionary<string, string> { ["caFile"] = Authority.File, ["password"] = $"file:{PasswordFile}" };
        if (lines is not null)
            all["serverName"] = "localhost";
        foreach (var (name, value) in options)
            all[name] = value;
        foreach (var name in all.Keys.Where(n => all[n].Length == 0).ToList())
            all.Remove(name);
        var host = (lines as FtpsLines)?.Address ?? $"localhost:{Server.Port}";
        return new EndpointTarget($"ftps://{Server.User}@{host}{Home}", all);
    }

    protected override void End()
    {
        Server.Dispose();
        Authority.Dispose();
    }

    private FtpServer Make(ServerCertificate certificate, bool isImplicit, string[] more) => _kind == Kind.Proftpd
        ? new Proftpd(Folder, Home, certificate, more) { IsImplicit = isImplicit }
        : new Vsftpd(Folder, Home, certificate, more) { IsImplicit = isImplicit };
}
