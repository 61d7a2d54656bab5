using System.Net;
using BankHub.Channels;
using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.IntegrationTests.Channels.Files;
using BankHub.IntegrationTests.Faults;
using BankHub.Keys.Named;
using BankHub.Simulators.FirstCoastAch;

namespace BankHub.IntegrationTests.Channels.Sftp;

/// <summary>A real sshd.</summary>
public sealed class SftpBank : FileBank
{
    public SftpBank()
        : base("sftp")
    {
        Keys = SshKeys.In(Path.Combine(Folder, "keys"));
        Server = new SshServer(Folder, Home, Keys, new IPEndPoint(IPAddress.Loopback, FreePorts.Next()));
        Server.Start();
    }

    public SshServer Server { get; }

    public SshKeys Keys { get; }

    public string ServerConfiguration => Path.Combine(Folder, "sshd_config");

    public override BankLines Lines() => new SftpLines(Server.Port);

    public override void StopServer() => Server.Stop();

    public override IReadOnlyList<int> Sessions() => Server.Sessions();

    public override int KillSessions() => Server.KillSessions();

    public override List<int> StopSessions() => Processes.StopBelow(Server);

    public ConnectedChannels Open(int port) => Open(Target(port, []), []);

    public ISender Sender(Dictionary<string, string> options, NamedKeys? keys = null) => Sender(Server.Port, options, keys);

    public ISender Sender(int port, Dictionary<string, string>? options = null, NamedKeys? keys = null) =>
        Open(Target(port, options ?? []), options ?? [], keys: keys).Sender(Connection, "inbound");

    public IPickUp PickUp(int port) => Open(port).PickUp(Connection, "outbound");

    protected override EndpointTarget Target(BankLines? lines, Dictionary<string, string> options) =>
        Target((lines as SftpLines)?.Proxy.Port ?? Server.Port, options);

    protected override void End() => Server.Dispose();

    private EndpointTarget Target(int port, Dictionary<string, string> options)
    {
        var all = new Dictionary<string, string> { ["hostKey"] = Keys.HostKey, ["privateKey"] = $"file:{Keys.UserKeyFile}" };
        foreach (var (name, value) in options)
            all[name] = value;
        return new EndpointTarget($"sftp://{Environment.UserName}@127.0.0.1:{port}{Home}", all);
    }
}
