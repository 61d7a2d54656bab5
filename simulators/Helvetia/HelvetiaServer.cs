using System.Net;
using BankHub.Simulators.Exchange;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.Helvetia;

/// <summary>The bank as a customer meets it: an SFTP server with two directories and the bank behind them.</summary>
public sealed class HelvetiaServer : IAsyncDisposable
{
    private readonly BankClock? own;

    public HelvetiaServer(HelvetiaOptions options, BankClock clock, string? folder, IPAddress listen)
    {
        Options = options;
        Bank = new HelvetiaBank(options, clock, (name, bytes) => Files!.Publish(name, bytes), folder);
        Files = new FileExchange(
            folder, new IPEndPoint(listen, options.Port), options.PickUpEvery, Bank.Take, takenFor: options.TakenFor);
        Files.Start();
    }

    private HelvetiaServer(HelvetiaOptions options, BankClock clock)
        : this(options, clock, folder: null, IPAddress.Loopback)
    {
        own = clock;
        own.Start();
    }

    public HelvetiaOptions Options { get; }
    public HelvetiaBank Bank { get; }
    public FileExchange Files { get; }

    /// <summary>Starts the bank on a clock of its own, in a folder that goes with it.</summary>
    public static HelvetiaServer Start(HelvetiaOptions? options = null) =>
        new(options ?? new(), new BankClock(TimeProvider.System.GetUtcNow(), manual: false));

    public async ValueTask DisposeAsync()
    {
        own?.Dispose();
        await Files.DisposeAsync();
    }
}
