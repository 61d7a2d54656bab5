using System.Net;
using BankHub.Simulators.Exchange;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.Nordbank;

/// <summary>The bank as a customer meets it: an SFTP server with two directories and the bank behind them.</summary>
public sealed class NordbankServer : IAsyncDisposable
{
    private readonly BankClock clock = new(TimeProvider.System.GetUtcNow(), manual: false);

    private NordbankServer(NordbankOptions options)
    {
        Bank = new NordbankBank(options, clock, (name, bytes) => Files!.Publish(name, bytes));
        Files = new FileExchange(null, new IPEndPoint(IPAddress.Loopback, 0), options.PickUpEvery, Bank.Take);
        Files.Start();
        clock.Start();
    }

    public NordbankBank Bank { get; }
    public FileExchange Files { get; }
    public int Port => Files.Port;
    public string UserName => Files.UserName;
    public string HostKey => Files.HostKey;
    public string UserKeyFile => Files.UserKeyFile;
    public string OutboundFolder => Files.OutboundFolder;

    /// <summary>Starts the bank in a folder that goes with it.</summary>
    public static NordbankServer Start(NordbankOptions? options = null) => new(options ?? new());

    public async ValueTask DisposeAsync()
    {
        clock.Dispose();
        await Files.DisposeAsync();
    }
}
