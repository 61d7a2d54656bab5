using System.Net;
using BankHub.Simulators.FirstCoastAch;

namespace BankHub.Simulators.Exchange;

/// <summary>
/// A bank's SFTP server for one customer: `inbound`, from which the bank takes files under a final name, and `outbound`, where it
/// publishes complete ones. Without a folder given it has one of its own that goes with it.
/// </summary>
public sealed class FileExchange : IAsyncDisposable
{
    private readonly string folder;
    private readonly bool temporary;
    private readonly SshKeys keys;
    private readonly SshServer server;
    private readonly TimeSpan pickUpEvery;
    private readonly Action<string, byte[]> take;
    private readonly string pattern;
    private readonly TimeSpan? takenFor;
    private readonly CancellationTokenSource closing = new();
    private Task watch = Task.CompletedTask;

    /// <param name="pattern">The final names that the bank takes.</param>
    /// <param name="takenFor">How long after it was written the bank still takes a file; null for ever.</param>
    public FileExchange(
        string? folder, IPEndPoint listen, TimeSpan pickUpEvery, Action<string, byte[]> take, string pattern = "*.xml",
        TimeSpan? takenFor = null)
    {
        (this.pickUpEvery, this.take, this.pattern, temporary) = (pickUpEvery, take, pattern, folder is null);
        this.takenFor = takenFor;
        this.folder = folder ?? Directory.CreateTempSubdirectory("bank-").FullName;
        Host = LoopbackServer.Name(listen.Address);
        foreach (var name in new[] { InboundFolder, OutboundFolder, ProcessedFolder })
        {
            Directory.CreateDirectory(name);
        }

        keys = SshKeys.In(Path.Combine(this.folder, "keys"));
        server = new SshServer(this.folder, Home, keys, listen);
    }

    public string Host { get; }
    public int Port => server.Port;
    public string UserName { get; } = Environment.UserName;
    public string HostKey => keys.HostKey;
    public string UserKeyFile => keys.UserKeyFile;
    public string OutboundFolder => Path.Combine(Home, "outbound");

    /// <summary>The directory after login; on this machine it can be entered without SFTP.</summary>
    public string Home => Path.Combine(folder, "home");
    private string InboundFolder => Path.Combine(Home, "inbound");
    private string ProcessedFolder => Path.Combine(folder, "processed");

    public void Start()
    {
        server.Start();
        watch = Task.Run(WatchAsync);
    }

    public void Publish(string name, byte[] bytes)
    {
        var final = Path.Combine(OutboundFolder, name);
        try
        {
            File.WriteAllBytes(final + ".part", bytes);
            File.Move(final + ".part", final);
        }
        catch (IOException) when (closing.IsCancellationRequested)
        {
            // The exchange is closed, and its folder goes: nobody is there to pick it up.
        }
    }

    /// <summary>A small file that the customer put beside another, which goes with it; null where there is none.</summary>
    public byte[]? TakeBeside(string name)
    {
        var path = Path.Combine(InboundFolder, name);
        if (!File.Exists(path))
        {
            return null;
        }

        var bytes = File.ReadAllBytes(path);
        File.Delete(path);
        return bytes;
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await watch;
        server.Dispose();
        closing.Dispose();
        if (temporary)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task WatchAsync()
    {
        for (var taken = Directory.GetFiles(ProcessedFolder).Length + 1; !closing.IsCancellationRequested;)
        {
            foreach (var file in Directory.GetFiles(InboundFolder, pattern).Order(StringComparer.Ordinal))
            {
                // The same name may come twice: what is kept is numbered.
                var kept = Path.Combine(ProcessedFolder, $"{taken:D6}-{Path.GetFileName(file)}");
                if (Moves(file, kept))
                {
                    taken++;
                    if (!IsTooOld(kept))
                    {
                        take(Path.GetFileName(file), await File.ReadAllBytesAsync(kept));
                    }
                }
            }

            await Task.Delay(pickUpEvery, closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // A rename keeps the time at which the file was written.
    private bool IsTooOld(string file) => DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > takenFor;

    private static bool Moves(string file, string kept)
    {
        try
        {
            File.Move(file, kept);
            return true;
        }
        catch (IOException)
        {
            // The customer renamed it away at the same instant: it was never ours.
            return false;
        }
    }
}
