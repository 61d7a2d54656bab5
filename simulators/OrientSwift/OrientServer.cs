using System.Net;
using BankHub.Simulators.Exchange;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.OrientSwift;

/// <summary>The bank as a customer meets it: a gateway with two directories, and the bank behind it.</summary>
public sealed class OrientServer : IAsyncDisposable
{
    private readonly BankClock clock = new(TimeProvider.System.GetUtcNow(), manual: false);

    private OrientServer(OrientOptions options)
    {
        Options = options;
        Bank = new OrientBank(options, clock, (name, bytes) => Files!.Publish(name, bytes));
        Files = new FileExchange(null, new IPEndPoint(IPAddress.Loopback, options.Port), options.PickUpEvery, Bank.Take, "*.fin");
        Files.Start();
        clock.Start();
    }

    public OrientOptions Options { get; }
    public OrientBank Bank { get; }
    public FileExchange Files { get; }

    /// <summary>Starts the bank on a clock of its own, in a folder that goes with it.</summary>
    public static OrientServer Start(OrientOptions? options = null) => new(options ?? new());

    public async ValueTask DisposeAsync()
    {
        clock.Dispose();
        await Files.DisposeAsync();
    }
}
