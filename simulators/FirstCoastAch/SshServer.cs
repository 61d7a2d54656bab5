using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BankHub.Simulators.FirstCoastAch;

/// <summary>A private OpenSSH server for one customer; it dies with this process, also when that is killed.</summary>
public sealed class SshServer : IDisposable
{
    // The shell's standard input is a pipe of ours: when we are gone, read ends, and the server and its sessions are killed.
    // A signal to all of us, as Ctrl-C is one, must not end the shell before that.
    private const string Watchdog =
        """
        exec >/dev/null 2>&1
        "$1" -D -f "$2" -E "$3" </dev/null &
        server=$!
        trap '' HUP INT TERM
        read -r _
        kids() { cat /proc/$1/task/$1/children; }
        for a in $(kids $server); do for b in $(kids $a); do kill -9 $(kids $b) $b; done; kill -9 $a; done
        kill -9 $server
        """;

    private static readonly string[] Places = ["/usr/sbin/sshd", "/usr/local/sbin/sshd", "/usr/bin/sshd"];

    private readonly string folder;
    private readonly string binary;
    private readonly IPAddress listen;
    private Process? shell;

    public SshServer(string folder, string home, SshKeys keys, IPEndPoint listen, string? forceCommand = null)
    {
        this.folder = folder;
        this.listen = listen.Address;
        Port = listen.Port > 0 ? listen.Port : FreePort();
        binary = Places.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("The pretend ACH bank needs OpenSSH's server: install openssh-server.");
        WriteConfiguration(home, keys, forceCommand ?? $"internal-sftp -d {home}");
    }

    public int Port { get; }
    public bool IsUp => shell is not null;
    private string Configuration => Path.Combine(folder, "sshd_config");
    private string Log => Path.Combine(folder, "sshd.log");
    private string PidFile => Path.Combine(folder, "sshd.pid");

    public void Start()
    {
        if (Environment.IsPrivilegedProcess)
        {
            Directory.CreateDirectory("/run/sshd");
        }
        shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Watchdog, "watchdog", binary, Configuration, Log])
        {
            RedirectStandardInput = true,
        });
        var deadline = Stopwatch.GetTimestamp();
        while (!Answers())
        {
            if (Stopwatch.GetElapsedTime(deadline) > TimeSpan.FromSeconds(20))
            {
                Stop();
                var log = File.Exists(Log) ? File.ReadAllText(Log) : "no log";
                throw new InvalidOperationException($"sshd does not answer on port {Port}: {log}");
            }
            Thread.Sleep(20);
        }
    }

    /// <summary>Kills the server and every session.</summary>
    public void Stop()
    {
        if (shell is null)
        {
            return;
        }
        shell.StandardInput.Close();
        shell.WaitForExit();
        shell.Dispose();
        shell = null;
    }

    /// <summary>Kills the sessions; the server goes on listening.</summary>
    public int KillSessions()
    {
        var sessions = Sessions();
        foreach (var id in sessions)
        {
            ProcessTree.Kill(id);
        }
        return sessions.Count;
    }

    /// <summary>The processes of the open sessions.</summary>
    public IReadOnlyList<int> Sessions() => ProcessTree.Below(int.Parse(File.ReadAllText(PidFile)));

    public void Dispose() => Stop();

    private void WriteConfiguration(string home, SshKeys keys, string command)
    {
        var text =
            $"""
            ListenAddress {listen}
            Port {Port}
            HostKey {keys.HostKeyFile}
            PidFile {PidFile}
            AuthorizedKeysFile {keys.AuthorizedKeysFile}
            StrictModes no
            UsePAM no
            PermitRootLogin prohibit-password
            PubkeyAuthentication yes
            PasswordAuthentication no
            KbdInteractiveAuthentication no
            MaxStartups 100:30:200
            PerSourceMaxStartups none
            MaxSessions 100
            UseDNS no
            PrintMotd no
            DisableForwarding yes
            Subsystem sftp internal-sftp -d {home}
            ForceCommand {command}
            LogLevel INFO

            """;
        // Newer servers punish a source address that fails; older ones do not know the word.
        File.WriteAllText(Configuration, text + "PerSourcePenalties no\n");
        using var check = Process.Start(new ProcessStartInfo(binary, ["-t", "-f", Configuration]) { RedirectStandardError = true })!;
        var errors = check.StandardError.ReadToEnd();
        check.WaitForExit();
        if (errors.Contains("PerSourcePenalties", StringComparison.Ordinal))
        {
            File.WriteAllText(Configuration, text);
        }
    }

    private bool Answers()
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, Port);
            client.ReceiveTimeout = 2000;
            var greeting = new byte[4];
            client.GetStream().ReadExactly(greeting);
            return Encoding.ASCII.GetString(greeting) == "SSH-";
        }
        catch (Exception problem) when (problem is SocketException or IOException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
