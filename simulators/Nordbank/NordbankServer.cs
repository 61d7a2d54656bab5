using System.Net;
using BankHub.Simulators.Exchange;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.Nordbank;

/// <summary>The bank as a customer meets it: an SFTP server with two directories and the bank behind them.</summary>
public sealed class NordbankServer : IAsyncDisposable
{
    private readonly NordbankOptions options;
    private readonly BankClock clock = new(TimeProvider.System.GetUtcNow(), manual: false);

    private NordbankServer(NordbankOptions options)
    {
        this.options = options;
        var (desk, suffix) = (options.Desk, options.Desk is null ? "" : ProtectedSuffix);
        Bank = new NordbankBank(
            options, clock, (name, bytes) => Files!.Publish(name + suffix, desk?.Seal(bytes) ?? bytes));
        Files = new FileExchange(
            null, new IPEndPoint(IPAddress.Loopback, 0), options.PickUpEvery, desk is null ? Bank.Take : Open, "*.xml" + suffix);
        Files.Start();
        clock.Start();
    }

    /// <summary>What stands behind the name of a file that is packed and protected.</summary>
    public const string ProtectedSuffix = ".gz.pgp";

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

    private void Open(string name, byte[] bytes)
    {
        if (options.Desk!.Open(name, bytes) is { } plain)
        {
            Bank.Take(name, plain);
        }
    }
}
