using System.Net;
using System.Text.Json.Nodes;
using BankHub.IntegrationTests.Channels.Ftps;
using BankHub.IntegrationTests.Faults;
using BankHub.Simulators.FirstCoastAch;

namespace BankHub.IntegrationTests.Proof.Outage;

/// <summary>The real server of the bank that can go dead, and how a connection names it.</summary>
internal abstract class MortalServer : IDisposable
{
    public abstract int Port { get; }

    public static MortalServer Start(string channel, string folder, string home) =>
        channel == "sftp" ? new Sftp(folder, home) : new Ftps(folder, home);

    /// <summary>The endpoint of a connection, over a port before the server's own.</summary>
    public abstract JsonObject Door(int port);

    public abstract int KillSessions();

    public abstract void Dispose();

    private sealed class Sftp : MortalServer
    {
        private readonly string _home;
        private readonly SshKeys _keys;
        private readonly SshServer _server;

        public Sftp(string folder, string home)
        {
            (_home, _keys) = (home, SshKeys.In(Path.Combine(folder, "keys")));
            _server = new SshServer(folder, home, _keys, new IPEndPoint(IPAddress.Loopback, FreePorts.Next()));
            _server.Start();
        }

        public override int Port => _server.Port;

        public override JsonObject Door(int port) => new()
        {
            ["address"] = $"sftp://{Environment.UserName}@127.0.0.1:{port}{_home}",
            ["options"] = new JsonObject { ["hostKey"] = _keys.HostKey, ["privateKey"] = $"file:{_keys.UserKeyFile}" },
        };

        public override int KillSessions() => _server.KillSessions();

        public override void Dispose() => _server.Dispose();
    }

    private sealed class Ftps : MortalServer
    {
        private readonly string _home;
        private readonly string _password;
        private readonly Authority _authority;
        private readonly Proftpd _server;

        public Ftps(string folder, string home)
        {
            (_home, _password) = (home, Path.Combine(folder, "password"));
            _authority = new Authority(Path.Combine(folder, "ca"));
            File.WriteAllText(_password, FtpServer.Password);
            _server = new Proftpd(folder, home, _authority.Make(), []);
            _server.Start();
        }

        public override int Port => _server.Port;

        public override JsonObject Door(int port) => new()
        {
            ["address"] = $"ftps://{_server.User}@localhost:{port}{_home}",
            ["auth"] = "password",
            ["options"] = new JsonObject { ["caFile"] = _authority.File, ["password"] = $"file:{_password}" },
        };

        public override int KillSessions() => _server.KillSessions();

        public override void Dispose()
        {
            _server.Dispose();
            _authority.Dispose();
        }
    }
}
