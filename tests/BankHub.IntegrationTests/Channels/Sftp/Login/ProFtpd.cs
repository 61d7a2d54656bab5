using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using BankHub.IntegrationTests.Faults;

namespace BankHub.IntegrationTests.Channels.Sftp.Login;

/// <summary>A private proftpd that speaks SFTP and lets one user of its own in by a password.</summary>
internal sealed class ProFtpd : IDisposable
{
    public const string Binary = "/usr/sbin/proftpd";
    public const string Module = "/usr/lib/proftpd/mod_sftp.so";
    public const string User = "acme";

    private readonly Process _process;

    public ProFtpd(string folder, string password)
    {
        Home = Directory.CreateDirectory(Path.Combine(folder, "home")).FullName;
        Directory.CreateDirectory(Path.Combine(Home, "inbound"));
        var hostKey = Path.Combine(folder, "host");
        Processes.Run("ssh-keygen", "-q", "-t", "rsa", "-b", "2048", "-m", "PEM", "-N", "", "-f", hostKey);
        HostKey = string.Join(' ', File.ReadAllText(hostKey + ".pub").Split(' ')[..2]).Trim();
        Port = FreePorts.Next();
        var users = Path.Combine(folder, "users");
        File.WriteAllText(users, $"{User}:{Hash(password)}:0:0::{Home}:/bin/sh\n");
        Processes.Run("chmod", "600", users);
        var configuration = Path.Combine(folder, "proftpd.conf");
        File.WriteAllText(configuration, Configuration(folder, users, hostKey));
        _process = Process.Start(new ProcessStartInfo(Binary, ["-n", "-q", "-c", configuration]) { RedirectStandardError = true })!;
        _process.BeginErrorReadLine();
        Eventually.Async(() => Answers(Port)).GetAwaiter().GetResult();
    }

    public int Port { get; }

    public string Home { get; }

    public string HostKey { get; }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private string Configuration(string folder, string users, string hostKey) =>
        $"""
        ServerType standalone
        DefaultAddress 127.0.0.1
        Port {Port}
        UseIPv6 off
        UseReverseDNS off
        User root
        Group root
        RootLogin on
        RequireValidShell off
        WtmpLog off
        DelayEngine off
        ScoreboardFile {folder}/scoreboard
        PidFile {folder}/pid
        SystemLog {folder}/system.log
        ModulePath /usr/lib/proftpd
        LoadModule mod_sftp.c
        AuthUserFile {users}
        AuthOrder mod_auth_file.c
        DefaultRoot ~
        SFTPEngine on
        SFTPLog {folder}/sftp.log
        SFTPHostKey {hostKey}
        SFTPAuthMethods password

        """;

    private static string Hash(string password)
    {
        var start = new ProcessStartInfo("openssl", ["passwd", "-6", "-stdin"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.WriteLine(password);
        process.StandardInput.Close();
        return process.StandardOutput.ReadToEnd().Trim();
    }

    private static bool Answers(int port)
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
