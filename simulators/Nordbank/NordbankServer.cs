using System.Net;
using BankHub.Simulators.FirstCoastAch;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.Nordbank;

/// <summary>The bank as a customer meets it: an SFTP server with two directories and the bank behind them.</summary>
public sealed class NordbankServer : IAsyncDisposable
{
    private readonly NordbankOptions options;
    private readonly string folder;
    private readonly SshKeys keys;
    private readonly SshServer server;
    private readonly BankClock clock;
    private readonly CancellationTokenSource closing = new();
    private readonly Task watch;

    private NordbankServer(NordbankOptions options, string folder)
    {
        (this.options, this.folder) = (options, folder);
        foreach (var name in new[] { InboundFolder, OutboundFolder, ProcessedFolder })
        {
            Directory.CreateDirectory(name);
        }

        clock = new BankClock(TimeProvider.System.GetUtcNow(), manual: false);
        keys = SshKeys.In(Path.Combine(folder, "keys"));
        server = new SshServer(folder, Home, keys, new IPEndPoint(IPAddress.Loopback, 0));
        Bank = new NordbankBank(options, clock, Publish);
        server.Start();
        clock.Start();
        watch = Task.Run(WatchAsync);
    }

    public NordbankBank Bank { get; }
    public int Port => server.Port;
    public string UserName { get; } = Environment.UserName;
    public string HostKey => keys.HostKey;
    public string UserKeyFile => keys.UserKeyFile;
    public string OutboundFolder => Path.Combine(Home, "outbound");

    private string Home => Path.Combine(folder, "home");
    private string InboundFolder => Path.Combine(Home, "inbound");
    private string ProcessedFolder => Path.Combine(folder, "processed");

    /// <summary>Starts the bank in a folder that goes with it.</summary>
    public static NordbankServer Start(NordbankOptions? options = null) =>
        new(options ?? new(), Directory.CreateTempSubdirectory("nordbank-").FullName);

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await watch;
        clock.Dispose();
        server.Dispose();
        closing.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task WatchAsync()
    {
        while (!closing.IsCancellationRequested)
        {
            foreach (var file in Directory.GetFiles(InboundFolder, "*.xml").Order(StringComparer.Ordinal))
            {
                var kept = Path.Combine(ProcessedFolder, Path.GetFileName(file));
                File.Move(file, kept);
                Bank.Take(Path.GetFileName(file), await File.ReadAllBytesAsync(kept));
            }

            await Task.Delay(options.PickUpEvery, closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Publish(string name, byte[] bytes)
    {
        var final = Path.Combine(OutboundFolder, name);
        File.WriteAllBytes(final + ".part", bytes);
        File.Move(final + ".part", final);
    }
}
