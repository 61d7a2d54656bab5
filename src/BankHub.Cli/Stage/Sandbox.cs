using System.Net;
using System.Net.Sockets;
using BankHub.Host.Composition;
using BankHub.Hub.Store.Private;
using BankHub.Simulators;

namespace BankHub.Cli.Stage;

/// <summary>A whole landscape on this machine: a private PostgreSQL, the simulated banks, and a hub that is connected to them.</summary>
internal sealed class Sandbox : IAsyncDisposable
{
    private readonly SandboxOptions options;
    private readonly SandboxFiles files;
    private readonly bool temporary;
    private PrivatePostgres? postgres;
    private SimulatedBanks? banks;
    private HubHost? hub;

    public Sandbox(SandboxOptions options)
    {
        this.options = options;
        temporary = options.Folder is null;
        Folder = Directory.CreateDirectory(options.Folder ?? Directory.CreateTempSubdirectory("bankhub-").FullName).FullName;
        if (!OperatingSystem.IsWindows())
        {
            // The database's account passes through, and sees nothing.
            File.SetUnixFileMode(Folder, (UnixFileMode)0b111_001_001);
        }

        files = new(Path.Combine(Folder, "hub"));
    }

    public string Folder { get; }

    public ApiKeys Keys { get; } = ApiKeys.Make();

    public byte[] WebhookSecret { get; private set; } = [];

    /// <summary>Of the hub's database; empty before it starts.</summary>
    public string ConnectionString { get; private set; } = "";

    public string MasterKey => files.MasterKey;

    public PrivatePostgres Postgres => postgres ?? throw new InvalidOperationException("PostgreSQL is not started.");

    public SimulatedBanks Banks => banks ?? throw new InvalidOperationException("The banks are not started.");

    public Uri Hub { get; private set; } = null!;

    public string LogFile => Path.Combine(Folder, "hub.log");

    public async Task StartPostgresAsync(CancellationToken cancel) => postgres = await PrivatePostgres.StartAsync(
        new() { Folder = Path.Combine(Folder, "postgres"), DieWithParent = true, DeleteAtEnd = temporary }, cancel);

    public async Task StartBanksAsync()
    {
        var port = options.HubPort ?? FreePort();
        Hub = new($"http://127.0.0.1:{port}");
        banks = await SimulatedBanks.StartAsync(new()
        {
            Folder = Path.Combine(Folder, "banks"),
            FirstCoast = new() { SettlementAccounts = options.AchAccounts },
            Meridian = new() { CallbackUrl = new(Hub, $"/v1/callbacks/{Scenarios.Meridian}/callbacks") },
            Helvetia = new() { Enabled = true },
            Orient = new() { Enabled = true },
            Castellan = new() { Enabled = true, NoticeUrl = new(Hub, $"/v1/callbacks/{Scenarios.Castellan}/notices") },
        });
    }

    public async Task StartHubAsync(CancellationToken cancel)
    {
        files.WriteKeys();
        files.WriteConnections(BankDoors.Of(Banks), options);
        ConnectionString = await Postgres.CreateDatabaseAsync("bankhub", cancel: cancel);
        hub = await HubHost.StartAsync(
            new()
            {
                ConnectionString = ConnectionString,
                ConnectionsFolder = files.Connections,
                CallersFile = files.Callers,
                MasterKey = files.MasterKey,
                KeysFile = files.Keys,
                Urls = [Hub.AbsoluteUri.TrimEnd('/')],
                PrivateWebhookHosts = ["127.0.0.1"],
                Replace = services => services.AddLogging(log => log.ClearProviders().AddProvider(new FileLog(LogFile))),
            },
            cancel);
    }

    /// <summary>Before the hub starts: who may call it, and where it tells them what became of their payments.</summary>
    public void WriteCallers(Uri? webhook) => WebhookSecret = files.WriteCallers(Keys, webhook);

    /// <summary>In order: the hub drains, then the banks go, then the database.</summary>
    public async ValueTask DisposeAsync()
    {
        await (hub?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (banks?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (postgres?.DisposeAsync() ?? ValueTask.CompletedTask);
        if (temporary && Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
