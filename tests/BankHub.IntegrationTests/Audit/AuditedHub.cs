using BankHub.Core.Ports;
using BankHub.Hub.Audit;
using BankHub.IntegrationTests.Simulation;
using Microsoft.Extensions.Logging;

namespace BankHub.IntegrationTests.Audit;

/// <summary>A hub whose payments ran their whole way, with the anchors that it set and what it said of them.</summary>
internal sealed class AuditedHub : IAsyncDisposable
{
    private readonly SimulatedHub _hub;
    private readonly AnchorStep _anchors;

    private AuditedHub(SimulatedHub hub)
    {
        _hub = hub;
        _anchors = new AnchorStep(hub.Database, new(new SeededIds(new Random(7))), new Ear(Said));
    }

    public List<string> Said { get; } = [];

    /// <summary>What its stored content is verified with.</summary>
    public ICipher Cipher { get; set; } = new PlainCipher();

    public List<Guid> Payments { get; } = [];

    public SimulatedHub Hub => _hub;

    public static async Task<AuditedHub> StartAsync(SimulationDatabase database, int payments = 6)
    {
        await database.EmptyAsync();
        var hub = SimulatedHub.Create(11, database.Source);
        await hub.FreezeAsync();
        hub.Bank.Heal();
        var audited = new AuditedHub(hub);
        await audited.PayAsync(payments);
        return audited;
    }

    /// <summary>Payments that run to their end.</summary>
    public async Task PayAsync(int payments)
    {
        var chance = new Random(payments);
        for (var i = 0; i < payments; i++)
        {
            var files = i % 2 == 0;
            Payments.Add(await _hub.AcceptAsync(
                LabPayments.Next(chance, files), files ? "lab-files" : "lab-requests", files ? "files" : "requests"));
        }

        for (var round = 0; round < 10; round++)
        {
            _hub.Bank.Work();
            foreach (var (id, body) in _hub.Bank.TakeCalls())
            {
                await _hub.CallAsync(id, body);
            }

            await StepAsync();
        }
    }

    /// <summary>One anchor, a minute and more after the one before.</summary>
    public async Task AnchorAsync()
    {
        await _hub.AdvanceAsync(TimeSpan.FromMinutes(2));
        await _anchors.RunOnceAsync(default);
    }

    public Task SqlAsync(string sql) => _hub.SqlAsync(sql);

    public async Task<List<Fault>> VerifyAsync(params (long Number, string Hash)[] known)
    {
        var faults = new List<Fault>();
        var verification = new Verification(_hub.Source, Cipher, known.ToDictionary(k => k.Number, k => k.Hash));
        await foreach (var fault in verification.FaultsAsync(default))
        {
            faults.Add(fault);
        }

        return faults;
    }

    public async Task<T> OneAsync<T>(string sql) =>
        (T)(await _hub.Database.ReadAsync(w => w.FirstAsync(sql, r => r.GetFieldValue<T>(0)), default))!;

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    private async Task StepAsync()
    {
        foreach (var step in _hub.Node(0))
        {
            for (var i = 0; i < 200 && await _hub.RunAsync(step); i++)
            {
            }
        }

        await _hub.AdvanceAsync(TimeSpan.FromSeconds(20));
    }

    private sealed class Ear(List<string> said) : ILogger<AnchorStep>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            said.Add(formatter(state, exception));
    }
}
