using System.Net;
using System.Security.Cryptography;
using System.Text;
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
        var (desk, suffix) = (options.Desk, options.Desk?.Suffix ?? "");
        Bank = new NordbankBank(
            options, clock, (name, bytes) => Publish(name + suffix, desk?.Seal(bytes) ?? bytes));
        Files = new FileExchange(
            null, new IPEndPoint(IPAddress.Loopback, 0), options.PickUpEvery, Take, "*.xml" + suffix);
        Files.Start();
        clock.Start();
    }

    /// <summary>What stands behind the name of a file that is packed and protected.</summary>
    public const string ProtectedSuffix = ".gz.pgp";

    /// <summary>What stands behind the name of a hash file.</summary>
    public const string HashSuffix = ".sha256";

    /// <summary>Files whose hash file was not there or said something else: the bank executes nothing of them.</summary>
    public List<string> Unchecked { get; } = [];

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

    /// <summary>Puts out a file as the contract has it, or with another hash than its own.</summary>
    public void Publish(string name, byte[] bytes, byte[]? hashed = null)
    {
        Files.Publish(name, bytes);
        if (options.HashFiles)
        {
            Files.Publish(name + HashSuffix, Encoding.ASCII.GetBytes($"{Hash(hashed ?? bytes)}  {name}\n"));
        }
    }

    private void Take(string name, byte[] bytes)
    {
        if (options.HashFiles && !IsAsHashed(name, bytes))
        {
            Unchecked.Add(name);
        }
        else if (options.Desk is not { } desk)
        {
            Bank.Take(name, bytes);
        }
        else if (desk.Open(name, bytes) is { } plain)
        {
            Bank.Take(name, plain);
        }
    }

    private bool IsAsHashed(string name, byte[] bytes) =>
        Files.TakeBeside(name + HashSuffix) is { } text && Encoding.ASCII.GetString(text) == $"{Hash(bytes)}  {name}\n";

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
