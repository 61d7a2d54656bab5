using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace BankHub.Hub.Store.Private;

/// <summary>The server process of a cluster: started here, or found running and joined.</summary>
internal sealed class Postmaster(Cluster cluster, PrivatePostgresOptions options) : IDisposable
{
    private const int Interrupt = 2, Quit = 3, SigKill = 9;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(15);
    private readonly ParentWatch watch = new();
    private Process? started;

    public int Port { get; private set; }

    public int ProcessId { get; private set; }

    public async Task StartAsync(int? port, CancellationToken cancel)
    {
        if (PostmasterFile.Read(cluster.Data) is not { Alive: true } || !await ReadyAsync(cancel))
        {
            await StartNewAsync(port, cancel);
        }

        if (options.DieWithParent)
        {
            watch.Start(ProcessId, options.DeleteAtEnd ? cluster.Folder : null);
        }
    }

    public Task StopFastAsync() => EndAsync(Interrupt);

    public Task StopImmediateAsync() => EndAsync(Quit);

    public Task KillAsync() => EndAsync(SigKill);

    public void Dispose()
    {
        watch.Dispose();
        started?.Dispose();
    }

    private async Task StartNewAsync(int? port, CancellationToken cancel)
    {
        // Somebody may take the port between our look and the server's ("Address already in use"), and a killed server's
        // children need a moment to go ("pre-existing shared memory block is still in use").
        for (var attempt = 1; ; attempt++)
        {
            File.Delete(PostmasterFile.PathIn(cluster.Data));
            var from = File.Exists(cluster.Log) ? new FileInfo(cluster.Log).Length : 0;
            started?.Dispose();
            started = Programs.Start(ServerCommand.Words(cluster, options, port ?? FreePort()), redirect: false);
            started.StandardInput.Close();
            if (await ReadyAsync(cancel))
            {
                return;
            }

            var words = ServerCommand.LastWords(cluster.Log, from);
            if (attempt == 20 || !words.Contains("in use", StringComparison.Ordinal))
            {
                throw new PrivatePostgresException($"PostgreSQL did not start: {words}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(50 * attempt, 500)), cancel);
        }
    }

    private async Task<bool> ReadyAsync(CancellationToken cancel)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < options.StartWithin; await Task.Delay(Look, cancel))
        {
            var file = PostmasterFile.Read(cluster.Data);
            if (file is { Ready: true, Alive: true })
            {
                (ProcessId, Port) = (file.ProcessId, file.Port);
                return true;
            }

            if (started is null or { HasExited: true } && file is not { Alive: true })
            {
                return false;
            }
        }

        throw new PrivatePostgresException($"PostgreSQL was not ready within {options.StartWithin.TotalSeconds:0} s; see {cluster.Log}");
    }

    private async Task EndAsync(int signal)
    {
        watch.Dispose();
        if (PostmasterFile.Read(cluster.Data) is not { Alive: true } file)
        {
            return;
        }

        _ = Signals.Send(file.ProcessId, signal);
        for (var clock = Stopwatch.StartNew(); file.Alive; await Task.Delay(Look))
        {
            if (clock.Elapsed > TimeSpan.FromSeconds(30))
            {
                throw new PrivatePostgresException($"PostgreSQL (process {file.ProcessId}) did not end within 30 s");
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
