using System.Net;
using BankHub.Simulators.Exchange;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.OrientSwift;

/// <summary>The bank as a customer meets it: a gateway with two directories, and the bank behind it.</summary>
public sealed class OrientServer : IAsyncDisposable
{
    private readonly BankClock? own;

    public OrientServer(OrientOptions options, BankClock clock, string? folder, IPAddress listen)
    {
        Options = options;
        var (desk, suffix) = (options.Desk, options.Desk?.Suffix ?? "");
        Bank = new OrientBank(
            options, clock, (name, bytes) => Files!.Publish(name + suffix, desk?.Seal(bytes) ?? bytes), folder);
        Files = new FileExchange(folder, new IPEndPoint(listen, options.Port), options.PickUpEvery, Take, "*.fin" + suffix);
        Files.Start();
    }

    private OrientServer(OrientOptions options, BankClock clock)
        : this(options, clock, folder: null, IPAddress.Loopback)
    {
        own = clock;
        own.Start();
    }

    public OrientOptions Options { get; }
    public OrientBank Bank { get; }
    public FileExchange Files { get; }

    /// <summary>Starts the bank on a clock of its own, in a folder that goes with it.</summary>
    public static OrientServer Start(OrientOptions? options = null) =>
        new(options ?? new(), new BankClock(TimeProvider.System.GetUtcNow(), manual: false));

    private void Take(string name, byte[] bytes)
    {
        if ((Options.Desk is { } desk ? desk.Open(name, bytes) : bytes) is { } plain)
        {
            Bank.Take(name, plain);
        }
    }

    public async ValueTask DisposeAsync()
    {
        own?.Dispose();
        await Files.DisposeAsync();
    }
}
