using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace BankHub.Simulators.FirstCoastAch.Sftp;

/// <summary>The way from sshd into this process: sshd starts a small relay for each session, which joins it to our socket.</summary>
internal sealed class SftpGate : IDisposable
{
    private readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly string home;

    public SftpGate(string socketFile, string home)
    {
        this.home = home;
        SocketFile = socketFile;
        File.Delete(socketFile);
        listener.Bind(new UnixDomainSocketEndPoint(socketFile));
        listener.Listen();
        new Thread(Accept) { IsBackground = true, Name = "sftp gate" }.Start();
    }

    public string SocketFile { get; }
    public SftpFaults Faults { get; } = new();

    /// <summary>What sshd runs for a session (ForceCommand).</summary>
    public string Command
    {
        get
        {
            // A session of sshd has a bare environment: name the runtime that runs us.
            var host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
            return $"\"{host}\" exec \"{typeof(SftpGate).Assembly.Location}\" relay \"{SocketFile}\"";
        }
    }

    /// <summary>Joins standard input and output to the socket until either side ends.</summary>
    public static async Task RelayAsync(string socketFile)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(socketFile));
        await using var stream = new NetworkStream(socket);
        var up = Console.OpenStandardInput().CopyToAsync(stream);
        var down = stream.CopyToAsync(Console.OpenStandardOutput());
        await Task.WhenAny(up, down);
    }

    public void Dispose() => listener.Dispose();

    private void Accept()
    {
        while (true)
        {
            try
            {
                var socket = listener.Accept();
                new Thread(() => Talk(socket)) { IsBackground = true, Name = "sftp session" }.Start();
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Talk(Socket socket)
    {
        using var stream = new NetworkStream(socket, ownsSocket: true);
        using var input = new BufferedStream(stream, 64 * 1024);
        try
        {
            new SftpSession(input, stream, home, Faults).Run();
        }
        catch (Exception ended) when (ended is IOException or ArgumentException or KeyNotFoundException)
        {
            // The customer hung up, or spoke nonsense: the session ends.
        }
    }
}
