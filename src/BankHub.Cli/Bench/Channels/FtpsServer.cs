using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace BankHub.Cli.Bench.Channels;

/// <summary>A private proftpd on loopback; it ends with this process, also when that is killed.</summary>
internal sealed class FtpsServer : IDisposable
{
    public const string User = "acme", Password = "loopback-only";

    private const int PassivePorts = 64;

    // Of the password above, as crypt(3) keeps it.
    private const string Hash =
        "$6$benchbench$FYP6dTe7qvPtjD77u5n61AI92drugG2Oh8jeMbOAvunIO."
        + "nUNdH1cuPkAjyhKp0wm7vTFkdU.U4iLaDZYR2Z9/";

    // The shell's standard input is a pipe of ours: when we are gone, read ends. A signal to all of us must not end the shell before that.
    private const string Watchdog = "\"$@\" 0<&- & server=$!; trap '' HUP INT TERM; read -r _; kill $server";

    private static readonly string[] Places = ["/usr/sbin/proftpd", "/usr/local/sbin/proftpd"];

    private readonly Process _shell;

    /// <param name="folder">For its files; <c>home</c> below it is the customer's.</param>
    /// <param name="certificate">PEM, with its key.</param>
    public FtpsServer(string folder, string certificate)
    {
        Port = FreePort();
        var configuration = Path.Combine(folder, "proftpd.conf");
        File.WriteAllText(configuration, Configuration(folder, certificate));
        string[] arguments = ["-c", Watchdog, "watchdog", Places.First(File.Exists), "-n", "-q", "-c", configuration];
        _shell = Process.Start(new ProcessStartInfo("/bin/sh", arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        }) ?? throw new InvalidDataException("The shell does not start.");
        var started = Stopwatch.GetTimestamp();
        while (!Answers())
        {
            if (Stopwatch.GetElapsedTime(started).TotalSeconds > 20)
            {
                Dispose();
                throw new InvalidDataException("proftpd does not answer.");
            }

            Thread.Sleep(20);
        }
    }

    public static bool IsThere => Places.Any(File.Exists);

    public int Port { get; }

    public void Dispose()
    {
        _shell.StandardInput.Close();
        _shell.WaitForExit();
        _shell.Dispose();
    }

    private string Configuration(string folder, string certificate)
    {
        string At(string name) => Path.Combine(folder, name);
        var (user, group) = (Id("Uid:"), Id("Gid:"));
        Secret(At("passwd"), $"{User}:{Hash}:{user}:{group}::{At("home")}:/bin/false\n");
        Secret(At("group"), $"{User}:x:{group}:\n");
        return $"""
            LoadModule mod_tls.c
            ServerName bench
            ServerType standalone
            DefaultAddress 127.0.0.1
            SocketBindTight on
            Port {Port}
            PassivePorts {Port + 1} {Port + PassivePorts}
            UseIPv6 off
            UseReverseDNS off
            User {Environment.UserName}
            Group {GroupName()}
            RootLogin on
            PidFile {At("proftpd.pid")}
            ScoreboardFile {At("scoreboard")}
            SystemLog {At("proftpd.log")}
            TransferLog none
            WtmpLog off
            AuthPAM off
            AuthOrder mod_auth_file.c
            AuthUserFile {At("passwd")}
            AuthGroupFile {At("group")}
            RequireValidShell off
            <IfModule mod_delay.c>
              DelayEngine off
            </IfModule>
            <IfModule mod_ctrls.c>
              ControlsEngine off
            </IfModule>
            AllowOverwrite on
            MaxInstances none
            TLSEngine on
            TLSLog none
            TLSProtocol TLSv1.2
            TLSRequired on
            TLSECCertificateFile {certificate}
            TLSECCertificateKeyFile {certificate}
            TLSRenegotiate none

            """;
    }

    /// <summary>Nobody else's to read: proftpd takes no other.</summary>
    public static void Secret(string path, string text)
    {
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static string GroupName()
    {
        using var id = Process.Start(new ProcessStartInfo("id", ["-gn"]) { RedirectStandardOutput = true })
            ?? throw new InvalidDataException("The program id does not start.");
        return id.StandardOutput.ReadToEnd().Trim();
    }

    private static string Id(string name) =>
        File.ReadLines("/proc/self/status").First(line => line.StartsWith(name, StringComparison.Ordinal)).Split('\t')[1];

    private bool Answers()
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, Port);
            return client.GetStream().ReadByte() == '2';
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }

    /// <summary>One that is free together with those above it for data, below those that outgoing connections take.</summary>
    private static int FreePort()
    {
        for (var port = 24_000 + (Environment.ProcessId % 5_000); port < 32_000; port += PassivePorts + 1)
        {
            if (Enumerable.Range(port, PassivePorts + 1).All(IsFree))
            {
                return port;
            }
        }

        throw new InvalidDataException("There are no free ports.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
