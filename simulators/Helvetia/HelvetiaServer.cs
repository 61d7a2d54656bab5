using BankHub.Simulators.Exchange;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.Helvetia;

/// <summary>The bank as a customer meets it: an SFTP server with two directories and the bank behind them.</summary>
public sealed class HelvetiaServer : IAsyncDisposable
{
    private readonly BankClock clock = new(TimeProvider.System.GetUtcNow(), manual: false);

    private HelvetiaServer(HelvetiaOptions options)
    {
        Options = options;
        Bank = new HelvetiaBank(options, clock, (name, bytes) => Files!.Publish(name, bytes));
        Files = new FileExchange(HelvetiaBank.Name, options.PickUpEvery, Bank.Take);
        Files.Start();
        clock.Start();
    }

    public HelvetiaOptions Options { get; }
    public HelvetiaBank Bank { get; }
    public FileExchange Files { get; }

    /// <summary>Starts the bank in a folder that goes with it.</summary>
    public static HelvetiaServer Start(HelvetiaOptions? options = null) => new(options ?? new());

    public async ValueTask DisposeAsync()
    {
        clock.Dispose();
        await Files.DisposeAsync();
    }
}
