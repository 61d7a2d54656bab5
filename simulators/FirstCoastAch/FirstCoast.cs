using System.Net;
using BankHub.Simulators.FirstCoastAch.Sftp;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.FirstCoastAch;

/// <summary>The ACH bank as a customer meets it: an SFTP server with two directories and the bank behind them.</summary>
public sealed class FirstCoast : IAsyncDisposable
{
    private readonly FirstCoastOptions options;
    private readonly BankClock clock;
    private readonly string folder;
    private readonly SshKeys keys;
    private readonly SshServer server;
    private readonly SftpGate? gate;
    private readonly CancellationTokenSource closing = new();
    private readonly Lock pickUp = new();
    private int taken;
    private Task watch = Task.CompletedTask;

    public FirstCoast(FirstCoastOptions options, BankClock clock, string folder, IPAddress listen)
    {
        (this.options, this.clock, this.folder, Host) = (options, clock, folder, LoopbackServer.Name(listen));
        foreach (var name in new[] { InboundFolder, OutboundFolder, ProcessedFolder })
        {
            Directory.CreateDirectory(name);
        }
        taken = Directory.GetFiles(ProcessedFolder).Length;
        keys = SshKeys.In(Path.Combine(folder, "keys"));
        gate = options.FaultySftp ? new SftpGate(Path.Combine(folder, "sftp.sock"), Home) : null;
        server = new SshServer(folder, Home, keys, new IPEndPoint(listen, options.Port), gate?.Command);
        KnownHostsFile = keys.WriteKnownHosts(Host, Port);
        Bank = new FirstCoastBank(options, clock, Publish, NextSequence());
    }

    public FirstCoastBank Bank { get; }
    public AchLedger Ledger => Bank.Ledger;
    public string Host { get; }
    public int Port => server.Port;
    public string UserName { get; } = Environment.UserName;

    /// <summary>As a connection's configuration names the server and the directory in which `inbound` and `outbound` lie.</summary>
    public Uri Address => new($"sftp://{UserName}@{Host}:{Port}{Home}");

    public string RoutingNumber => options.RoutingNumber;

    /// <summary>The host key's public line, to be pinned by the customer.</summary>
    public string HostKey => keys.HostKey;
    public string UserKeyFile => keys.UserKeyFile;
    public string KnownHostsFile { get; }
    public string Home => Path.Combine(folder, "home");
    public string InboundFolder => Path.Combine(Home, "inbound");
    public string OutboundFolder => Path.Combine(Home, "outbound");
    public string ProcessedFolder => Path.Combine(folder, "processed");

    /// <summary>Faults of the file server, where <see cref="FirstCoastOptions.FaultySftp"/> asked for one that can have them.</summary>
    public SftpFaults SftpFaults => gate?.Faults
        ?? throw new InvalidOperationException("OpenSSH's own SFTP server has no faults to order.");

    /// <summary>True: dropped files stay where they are until it is set back.</summary>
    public bool PickUpPaused { get; set; }

    private string SequenceFile => Path.Combine(folder, "sequence");

    public void Start()
    {
        server.Start();
        watch = Task.Run(WatchAsync);
    }

    public void ServerDown() => server.Stop();

    public void ServerUp()
    {
        if (!server.IsUp)
        {
            server.Start();
        }
    }

    public int KillSessions() => server.KillSessions();

    /// <summary>Puts any bytes into the outbound directory, as a bank that errs would.</summary>
    public void DropOutbound(string name, byte[] bytes)
    {
        var final = Path.Combine(OutboundFolder, Path.GetFileName(name));
        File.WriteAllBytes(final + ".part", bytes);
        File.Move(final + ".part", final, overwrite: true);
    }

    /// <summary>Takes what lies in the inbound directory under a final name.</summary>
    public void PickUpNow()
    {
        lock (pickUp)
        {
            foreach (var file in Directory.GetFiles(InboundFolder, "*.ach").Order(StringComparer.Ordinal))
            {
                if (options.Release is null || File.Exists(file + options.Release))
                {
                    TakeFile(file);
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await watch;
        server.Dispose();
        gate?.Dispose();
        closing.Dispose();
    }

    private async Task WatchAsync()
    {
        while (!closing.IsCancellationRequested)
        {
            if (!PickUpPaused)
            {
                PickUpNow();
            }
            await Task.Delay(options.PickUpEvery, closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void TakeFile(string file)
    {
        var kept = Path.Combine(ProcessedFolder, $"{taken + 1:D6}-{Path.GetFileName(file)}");
        try
        {
            File.Move(file, kept);
        }
        catch (IOException)
        {
            // The customer renamed it away at the same instant: it was never ours.
            return;
        }
        taken++;
        var name = Path.GetFileName(file);
        var bytes = File.ReadAllBytes(kept);
        if ((options.Desk is { } desk ? desk.Open(name, bytes) : bytes) is { } plain)
        {
            Bank.Take(name, plain);
        }
    }

    private void Publish(string name, byte[] bytes)
    {
        File.WriteAllText(SequenceFile, name[15..21]);
        try
        {
            DropOutbound(name, options.Desk?.Seal(bytes) ?? bytes);
        }
        catch (IOException)
        {
            // Our own disk may be full on purpose: the bank goes on trying.
            clock.After(TimeSpan.FromSeconds(1), FirstCoastBank.Name, () => Publish(name, bytes));
        }
    }

    /// <summary>Names are never used twice, also when the bank is started again over the same folder.</summary>
    private int NextSequence() => File.Exists(SequenceFile) ? int.Parse(File.ReadAllText(SequenceFile)) + 1 : 1;
}
