using BankHub.Core.Ports;

namespace BankHub.IntegrationTests.Simulation;

/// <summary>A simulated hub without chance: a test says at which point a node dies, and everything else goes well.</summary>
internal sealed class CalmHub(SimulatedHub hub) : IAsyncDisposable
{
    private readonly Random _chance = new(5);

    public SimulatedHub Hub => hub;

    /// <param name="database">Is emptied.</param>
    /// <param name="reader">The adapter of the bank of files, where it is to be another than the plain one.</param>
    /// <param name="channels">The transports, where they are to be others than the plain ones.</param>
    /// <param name="accounts">Our accounts, where the connection of files names them.</param>
    public static async Task<CalmHub> StartAsync(
        SimulationDatabase database, Core.Adapters.IBankAdapter? reader = null, Func<LabBank, IChannels>? channels = null,
        IReadOnlyList<string>? accounts = null)
    {
        await database.EmptyAsync();
        var hub = SimulatedHub.Create(5, database.Source, reader: reader, channels: channels, accounts: accounts);
        await hub.FreezeAsync();
        hub.Bank.Heal();
        return new CalmHub(hub);
    }

    public Task<Guid> PayAsync(bool files) => hub.AcceptAsync(
        LabPayments.Next(_chance, files), files ? "lab-files" : "lab-requests", files ? "files" : "requests");

    /// <summary>Runs every step until there is no work; a node dies at the point, once, when <paramref name="dies"/> says so.</summary>
    public async Task RunAsync(Func<string, Task<bool>>? dies = null)
    {
        for (var worked = true; worked;)
        {
            worked = false;
            foreach (var step in hub.Node(0).Where(s => s.Name is not ("windows" or "collect")))
            {
                worked |= await StepAsync(step.RunOnceAsync, dies);
            }
        }
    }

    /// <summary>Runs the steps of a name, each once.</summary>
    public async Task StepAsync(string name)
    {
        foreach (var step in hub.Node(0).Where(s => s.Name == name))
        {
            await step.RunOnceAsync(default);
        }
    }

    /// <summary>The bank works, its news come, and everything runs; again and again until it is over.</summary>
    public async Task EndAsync()
    {
        for (var round = 0; round < 20; round++)
        {
            hub.Bank.Work();
            foreach (var (id, body) in hub.Bank.TakeCalls())
            {
                await hub.CallAsync(id, body);
            }

            foreach (var step in hub.Node(0).Where(s => s.Name == "collect"))
            {
                await step.RunOnceAsync(default);
            }

            await RunAsync();
            await hub.AdvanceAsync(TimeSpan.FromSeconds(20));
        }
    }

    public async Task<T> OneAsync<T>(string sql) =>
        (T)(await hub.Database.ReadAsync(w => w.FirstAsync(sql, r => r.GetFieldValue<T>(0)), default))!;

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    private static async Task<bool> StepAsync(Func<CancellationToken, Task<bool>> step, Func<string, Task<bool>>? dies)
    {
        CrashPoint.ReachedHere = point =>
        {
            if (dies is not null && dies(point).GetAwaiter().GetResult())
            {
                throw new NodeDiedException(point);
            }
        };
        try
        {
            return await step(default);
        }
        catch (Exception e) when (e is NodeDiedException || e.InnerException is NodeDiedException)
        {
            return true;
        }
        finally
        {
            CrashPoint.ReachedHere = null;
        }
    }
}
