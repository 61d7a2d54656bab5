using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Ports;
using BankHub.Hub.Catalog;
using BankHub.Hub.Collect;
using BankHub.Hub.Lanes;
using BankHub.Hub.People;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;
using BankHub.Hub.Watch;
using BankHub.IntegrationTests.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BankHub.IntegrationTests.Simulation;

/// <summary>The real steps on the real PostgreSQL, with clock, ids, channels, banks, commits and the order of steps from a seed.</summary>
internal sealed class SimulatedHub : IAsyncDisposable
{
    private static readonly Caller Core = new("lab", IsPerson: false, new HashSet<string>(), "lab");

    private readonly Random _chance;
    private readonly SimulatedNode[] _nodes;
    private SimulatedNode? _running;

    private SimulatedHub(Func<Node, ServiceProvider> start, Random chance, LabBank bank, SimulatedLog log)
    {
        (_chance, Bank, Log, Sleepers) = (chance, bank, log, new Sleepers(this));
        _nodes = [.. new[] { "a", "b" }.Select(name => new SimulatedNode(() => start(new Node(name, TimeSpan.FromSeconds(5)))))];
    }

    public LabBank Bank { get; }

    public SimulatedLog Log { get; }

    public Sleepers Sleepers { get; }

    /// <summary>Which node ran which step, and the points that it came through, in their order.</summary>
    public List<string> Trace { get; } = [];

    public NpgsqlDataSource Source => Services.GetRequiredService<NpgsqlDataSource>();

    public Database Database => Services.GetRequiredService<Database>();

    public ClockStep Clock => ActivatorUtilities.CreateInstance<ClockStep>(Services);

    public Strangers Strangers => Services.GetRequiredService<Strangers>();

    private ServiceProvider Services => _nodes[0].Services;

    /// <summary>A part of the hub that no step shows.</summary>
    public T Part<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public IReadOnlyList<IStep> Node(int node) => _nodes[node].Steps;

    /// <summary>The steps of the node that stands beside the one whose step is running.</summary>
    public IReadOnlyList<IStep> Other => _nodes.Single(n => n != _running).Steps;

    /// <param name="seed">Decides everything that chance decides.</param>
    /// <param name="source">An empty, migrated database.</param>
    /// <param name="files">The bank of files, where it is to be another than the plain one.</param>
    /// <param name="reader">The adapter of the bank of files, where it is to be another than the plain one.</param>
    /// <param name="asker">The adapter of the bank of requests, where it is to be another than the plain one.</param>
    /// <param name="channels">The transports, where they are to be others than the plain ones.</param>
    /// <param name="accounts">Our accounts, where the connection of files names them: one that pays, then others in its statements.</param>
    public static SimulatedHub Create(
        int seed, NpgsqlDataSource source, AdapterManifest? files = null, IBankAdapter? reader = null, IBankAdapter? asker = null,
        Func<LabBank, IChannels>? channels = null, IReadOnlyList<string>? accounts = null)
    {
        var chance = new Random(seed);
        var bank = new LabBank(chance);
        var catalog = new Catalog(
        [
            new Bank(
                LabManifest.Connection(LabManifest.Files) with
                {
                    Accounts = [.. (accounts ?? []).Take(1)], StatementAccounts = [.. (accounts ?? []).Skip(1)],
                },
                reader ?? new LabFilesAdapter(files))
            {
                Version = reader?.GetType().Name ?? "plain",
            },
            new Bank(LabManifest.Connection(LabManifest.Requests), asker ?? new LabRequestsAdapter()),
        ]);
        var transports = channels?.Invoke(bank) ?? new LabChannels(bank);
        var log = new SimulatedLog();
        return new SimulatedHub(Start, chance, bank, log);

        ServiceProvider Start(Node node) => new ServiceCollection()
            .AddHubSteps()
            .AddSingleton(source).AddSingleton(catalog).AddSingleton(transports)
            .AddSingleton<IIdSource>(new SeededIds(chance)).AddSingleton<ICipher>(new PlainCipher())
            .AddSingleton<ICommit>(new ChancyCommit(chance, () => bank.Healthy))
            .AddSingleton(node).AddSingleton<TimeProvider>(new CountingClock())
            .AddSingleton<ILoggerFactory>(log).AddSingleton(typeof(ILogger<>), typeof(Logger<>))
            .BuildServiceProvider();
    }

    /// <summary>Puts a payment in as intake does.</summary>
    public async Task<Guid> AcceptAsync(Payment payment, string connection, string product)
    {
        var ids = Services.GetRequiredService<IIdSource>();
        var id = ids.NewId();
        var documents = Services.GetRequiredService<Documents>();
        await using var connected = await Source.OpenConnectionAsync();
        await using var transaction = await connected.BeginTransactionAsync();
        var work = new Work(connected, default);
        var now = await work.NowAsync();
        var first = new EventRow(id, 1, now, "Scheduled", "lab", "intake", null, documents.Seal(id, payment));
        var chain = EventChain.Next(EventChain.Start, first);
        await work.ExecuteAsync(
            """
            insert into payment (id, caller, idempotency_key, request_hash, end_to_end, scheme, method, currency, amount, requested_date,
              connection, product, group_key, expected_send_at, state, version, chain, fingerprint, created_at, updated_at, reference)
            values ($1, 'lab', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'g', $12, 'Scheduled', 1, $13, $3, $12, $12, $14)
            """,
            id, id.ToString(), SHA256.HashData(id.ToByteArray()), payment.EndToEndIdentification, payment.Scheme.Value,
            payment.Method.ToString(),
            payment.Amount.Currency.Value, payment.Amount.Value, payment.RequestedExecutionDate, connection, product, now, chain,
            payment.Reference);
        await work.ExecuteAsync(
            """
            insert into event (payment_id, version, at, state, actor, cause, body, hash)
            values ($1, 1, $2, 'Scheduled', 'lab', 'intake', $3, $4)
            """,
            id, now, first.Body, chain);
        await work.ExecuteAsync(
            "insert into work (payment_id, connection, product, group_key, due_at) values ($1, $2, $3, 'g', $4)", id, connection, product,
            now);
        await transaction.CommitAsync();
        return id;
    }

    /// <summary>The caller takes a payment back, at whatever it is; what that came to, null where nobody knows.</summary>
    public async Task<Decision?> CancelAsync(Guid payment)
    {
        Trace.Add("0 cancel");
        try
        {
            return await ActivatorUtilities.CreateInstance<Cancellation>(Services).CancelAsync(Core, payment, default);
        }
        catch (Exception e) when (e is CommitUnknownException || e.InnerException is IOException)
        {
            return null;
        }
    }

    /// <summary>A callback of the bank, as the API stores it once it is authenticated.</summary>
    public async Task CallAsync(string eventId, string body)
    {
        await using var connected = await Source.OpenConnectionAsync();
        await using var transaction = await connected.BeginTransactionAsync();
        var callback = new NewInbound(
            Services.GetRequiredService<IIdSource>().NewId(), "lab-requests", "calls", "callback", eventId,
            """{"method":"POST","path":"/","query":"","headers":[]}""", Encoding.ASCII.GetBytes(body));
        await callback.StoreAsync(new Work(connected, default), Services.GetRequiredService<Bodies>());
        await transaction.CommitAsync();
    }

    /// <summary>A file of the file bank, as the pick-up stores it.</summary>
    public Task TakeFileAsync(string name, string content) => Database.TransactAsync(
        w => Services.GetRequiredService<Arrivals>().FileAsync(w, "lab-files", "news", name, Encoding.ASCII.GetBytes(content)), default);

    public async Task AdvanceAsync(TimeSpan time) =>
        await SqlAsync($"update hub_clock set ahead = ahead + interval '{time.TotalMilliseconds} ms'");

    public Task FreezeAsync() => SqlAsync("update hub_clock set frozen_at = timestamptz '2026-11-23 12:00:00+00'");

    /// <summary>
    /// Runs one step; true when it worked. A commit that nobody knows of ends the step and nothing else; a node that dies forgets all.
    /// </summary>
    public async Task<bool> RunAsync(IStep step)
    {
        var died = !Bank.Healthy && _chance.Next(12) == 0 ? _chance.Next(1, 10) : 0;
        var (node, before) = (_nodes.Single(n => n.Steps.Contains(step)), _running);
        _running = node;
        Trace.Add($"{Array.IndexOf(_nodes, node)} {step.Name}");
        CrashPoint.ReachedHere = point =>
        {
            Trace.Add(point);
            if (died > 0 && --died == 0)
            {
                throw new NodeDiedException(point);
            }
        };
        try
        {
            return await step.RunOnceAsync(default);
        }
        catch (Exception e) when (e is NodeDiedException || e.InnerException is NodeDiedException)
        {
            await node.DieAsync();
            return true;
        }
        catch (Exception e) when (e is CommitUnknownException || e.InnerException is IOException)
        {
            return true;
        }
        finally
        {
            _running = before;
            CrashPoint.ReachedHere = null;
        }
    }

    public async Task SqlAsync(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }
    }
}
