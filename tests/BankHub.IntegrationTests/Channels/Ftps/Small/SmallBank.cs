using BankHub.Core.Adapters;
using BankHub.IntegrationTests.Channels.Files;

namespace BankHub.IntegrationTests.Channels.Ftps.Small;

/// <summary>A bank behind the small server.</summary>
public sealed class SmallBank : FileBank
{
    private readonly Authority _authority;
    private readonly SmallServer _server;

    public SmallBank()
        : base("ftps")
    {
        _authority = new Authority(Path.Combine(Folder, "ca"));
        File.WriteAllText(PasswordFile, FtpServer.Password);
        _server = new SmallServer(_authority.Make());
    }

    private string PasswordFile => Path.Combine(Folder, "password");

    public override BankLines Lines() => new FtpsLines(_server.Port, _server.DataPorts);

    public override void StopServer() => _server.Stop();

    public override IReadOnlyList<int> Sessions() => _server.Sessions;

    public override int KillSessions() => _server.KillSessions();

    public override List<int> StopSessions() => throw new NotSupportedException("They are threads of this process.");

    protected override EndpointTarget Target(BankLines? lines, Dictionary<string, string> options) => new(
        $"ftps://acme@{(lines as FtpsLines)?.Address ?? $"127.0.0.1:{_server.Port}"}{Home}",
        new Dictionary<string, string>(options)
        {
            ["caFile"] = _authority.File, ["password"] = $"file:{PasswordFile}", ["serverName"] = "localhost",
        });

    protected override void End()
    {
        _server.Dispose();
        _authority.Dispose();
    }
}
