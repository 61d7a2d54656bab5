using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using BankHub.IntegrationTests.Faults;
using BankHub.Simulators.FirstCoastAch;

namespace BankHub.IntegrationTests.Channels.Ftps;

/// <summary>A private FTP server on loopback; it dies with this process, also when that is killed.</summary>
public abstract class FtpServer : IDisposable
{
    // The shell's standard input is a pipe of ours: when we are gone, read ends, and the server and its sessions are killed.
    private const string Watchdog =
        """
        log=$1; pid=$2; shift 2
        exec >"$log" 2>&1
        "$@" 0<>"$log" &
        server=$!
        echo $server > "$pid"
        exec >/dev/null 2>&1
        read -r _
        down() { for kid in $(cat /proc/$1/task/*/children); do down $kid; kill -9 $kid; done; }
        down $server
        kill -9 $server
        """;

    /// <summary>Ports for data connections: enough that a test which closes many at once does not run out.</summary>
    private const int PassivePorts = 24;

    private readonly string _folder;
    private Process? _shell;

    protected FtpServer(string folder)
    {
        _folder = folder;
        (Port, FirstPassivePort) = (FreePorts.Next(), FreePorts.Next(PassivePorts));
    }

    public int Port { get; }

    public int FirstPassivePort { get; }

    public int LastPassivePort => FirstPassivePort + PassivePorts - 1;

    public abstract string User { get; }

    public const string Password = "Nur-zum-Testen-7";

    protected abstract IReadOnlyList<string> Command { get; }

    /// <summary>Speaks TLS from the first byte.</summary>
    public bool IsImplicit { get; init; }

    private string PidFile => Path.Combine(_folder, "server.pid");

    private string Output => Path.Combine(_folder, "server.out");

    public void Start()
    {
        File.Delete(PidFile);
        string[] arguments = ["-c", Watchdog, "watchdog", Output, PidFile, .. Command];
        _shell = Process.Start(new ProcessStartInfo("/bin/sh", arguments) { RedirectStandardInput = true });
        try
        {
            var clock = Stopwatch.StartNew();
            while (!Answers())
            {
                if (clock.Elapsed.TotalSeconds > 20 || HasEnded())
                    throw new InvalidOperationException($"{Command[0]} does not answer on port {Port}: {File.ReadAllText(Output)}");
                Thread.Sleep(20);
            }
        }
        catch
        {
            Stop();
            throw;
        }
    }

    /// <summary>Kills the server and every session.</summary>
    public void Stop()
    {
        _shell?.StandardInput.Close();
        _shell?.WaitForExit();
        _shell?.Dispose();
        _shell = null;
    }

    /// <summary>The processes of the open sessions.</summary>
    public IReadOnlyList<int> Sessions() => ProcessTree.Below(int.Parse(File.ReadAllText(PidFile)));

    public int KillSessions()
    {
        var sessions = Sessions();
        foreach (var id in sessions)
            ProcessTree.Kill(id);
        return sessions.Count;
    }

    public List<int> StopSessions()
    {
        var sessions = Sessions().ToList();
        sessions.ForEach(id => Processes.Run("kill", "-STOP", $"{id}"));
        return sessions;
    }

    public void Dispose()
    {
        Stop();
        GC.SuppressFinalize(this);
    }

    protected string Place(string name) => Path.Combine(_folder, name);

    protected string Write(string name, string text)
    {
        var path = Place(name);
        File.WriteAllText(path, text);
        Processes.Run("chmod", "600", path);
        return path;
    }

    /// <summary>A configuration of which a test changed some lines, each known by its first word.</summary>
    protected static string Lines(string text, IReadOnlyList<string> changed) => string.Join(
        '\n', text.Split('\n').Where(l => !changed.Any(c => First(c) == First(l))).Concat(changed)) + "\n";

    private static string First(string line) => line.Split(' ', '=')[0];

    /// <summary>Until it has written down its process it is still starting.</summary>
    private bool HasEnded() =>
        File.Exists(PidFile) && File.ReadAllText(PidFile).Trim() is { Length: > 0 } id && !Directory.Exists($"/proc/{id}");

    private bool Answers()
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, Port);
            if (IsImplicit)
                return true;
            client.ReceiveTimeout = 2000;
            var greeting = new byte[4];
            client.GetStream().ReadExactly(greeting);
            return Encoding.ASCII.GetString(greeting).StartsWith("220", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }
}
