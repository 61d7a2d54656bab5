using System.Diagnostics;
using BankHub.Hub.Store.Private;
using BankHub.IntegrationTests.Faults;
using BankHub.IntegrationTests.Store;
using BankHub.Simulators;
using Npgsql;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>
/// A whole landscape: a PostgreSQL of its own, both simulated banks in this process, and the real hub as one or two child processes.
/// </summary>
internal sealed class Lab : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-proof-");
    private readonly List<HubProcess> _processes = [];
    private readonly LabFiles _files;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private ITestOutputHelper? _output;

    private Lab(PrivatePostgres postgres, string connectionString, SimulatedBanks banks, Listener listener, int[] ports)
    {
        (Postgres, ConnectionString, Banks, Listener, Ports) = (postgres, connectionString, banks, listener, ports);
        _files = new LabFiles(_folder.FullName);
        _files.Write(banks, listener.Address);
        Source = NpgsqlDataSource.Create($"{connectionString};Pooling=false;Application Name=lab");
        Core = new Core(Ports.Select(p => Settings("any", p).Address));
    }

    public PrivatePostgres Postgres { get; }

    public string ConnectionString { get; }

    public SimulatedBanks Banks { get; }

    public Listener Listener { get; }

    /// <summary>One for each node that may run at the same time.</summary>
    public int[] Ports { get; }

    public Core Core { get; }

    /// <summary>The hub's database, to look into; without a pool, since its server may be killed.</summary>
    public NpgsqlDataSource Source { get; }

    public string Folder => _files.Folder;

    /// <summary>What goes along when the hub's clock is moved: a bank that judges the times of requests by its own.</summary>
    public Action<TimeSpan>? Advanced { get; set; }

    /// <summary>Where the nodes' traces and metrics go; null for nowhere.</summary>
    public Uri? Otlp { get; set; }

    public static async Task<Lab> StartAsync(
        int nodes, ITestOutputHelper? output = null, SimulatorOptions? options = null, IReadOnlyDictionary<string, string>? settings = null,
        string? dataFolder = null)
    {
        var postgres = await PrivatePostgres.StartAsync(new()
        {
            Folder = dataFolder ?? Directory.CreateTempSubdirectory("bankhub-proof-pg-").FullName,
            Durable = false,
            DieWithParent = true,
            DeleteAtEnd = true,
            Settings = settings ?? new Dictionary<string, string>(),
        });
        var ports = Enumerable.Range(0, nodes).Select(_ => FreePort()).ToArray();
        var listener = new Listener();
        await listener.StartAsync();
        options ??= new SimulatorOptions();
        var callbacks = new Uri($"http://127.0.0.1:{ports[0]}/v1/callbacks/meridian/callbacks");
        var banks = await SimulatedBanks.StartAsync(options with { Meridian = options.Meridian with { CallbackUrl = callbacks } });
        return new Lab(postgres, await postgres.CreateDatabaseAsync("hub"), banks, listener, ports) { _output = output };
    }

    /// <summary>Starts a node; node 0 is the one that the banks call.</summary>
    public HubProcess Start(int node, string? crashAt = null, string? stopAt = null, string? name = null, FakedTime? time = null)
    {
        var process = HubProcess.Start(Settings(name ?? $"node-{node}", Ports[node]) with { Time = time }, crashAt, stopAt);
        lock (_processes)
        {
            _processes.Add(process);
        }

        return process;
    }

    /// <summary>Starts a node and waits until it serves.</summary>
    public async Task<HubProcess> StartReadyAsync(int node, string? name = null, FakedTime? time = null)
    {
        var process = Start(node, name: name, time: time);
        Assert.True(await process.ReadyAsync(), $"The node {process.Settings.Name} ended at its start; see {process.Settings.LogFile}");
        return process;
    }

    public HubSettings Settings(string name, int port) =>
        new() { Name = name, Port = port, ConnectionString = ConnectionString, Files = _files, Otlp = Otlp };

    /// <summary>Says how far a run is: to the test's output, and to a file for who cannot wait for its end.</summary>
    public void Note(string text)
    {
        var line = $"{_clock.Elapsed.TotalSeconds,6:0.0} s  {text}";
        lock (_processes)
        {
            _output?.WriteLine(line);
            File.AppendAllText(Path.Combine(Folder, "progress.txt"), line + Environment.NewLine);
        }
    }

    /// <summary>Moves the hub's clock: what waits for a lease, an inquiry or a webhook's next try need not be waited for.</summary>
    public async Task AdvanceAsync(TimeSpan time)
    {
        await MovedClock.InstallAsync(Source);
        await SqlAsync($"update hub_clock set ahead = ahead + interval '{time.TotalMilliseconds} ms'");
        Advanced?.Invoke(time);
    }

    public async Task SqlAsync(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<long> CountAsync(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public static int FreePort() => FreePorts.Next();

    public async ValueTask DisposeAsync()
    {
        Core.Dispose();
        _processes.ForEach(p => p.Dispose());
        await Source.DisposeAsync();
        await Banks.DisposeAsync();
        await Listener.DisposeAsync();
        await Postgres.DisposeAsync();
        if (Environment.GetEnvironmentVariable("PROOF_KEEP") is null)
        {
            _folder.Delete(recursive: true);
        }
    }
}
