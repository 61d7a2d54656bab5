using BankHub.Host.Composition;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;
using Npgsql;

namespace BankHub.Host.Running;

/// <summary>
/// Tells the other nodes which steps were woken: at most one NOTIFY in a while, on a connection of its own, outside every work transaction.
/// A lost one only costs the idle time of a loop.
/// </summary>
internal sealed partial class WakeRelay(RelaySource relay, Wakeups wakeups, Node node, TimeProvider clock, ILogger<WakeRelay> log)
    : BackgroundService
{
    private const string Channel = "bankhub_wake";
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly HashSet<string> _pending = [];
    private readonly SemaphoreSlim _any = new(0);

    public override void Dispose()
    {
        _any.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        wakeups.Outbox += Add;
        return Task.WhenAll(KeepAsync(HearAsync, stoppingToken), KeepAsync(TellAsync, stoppingToken));
    }

    private void Add(IReadOnlyCollection<string> steps)
    {
        lock (_pending)
        {
            _pending.UnionWith(steps);
            if (_any.CurrentCount == 0)
            {
                _any.Release();
            }
        }
    }

    private void WakeAll(IEnumerable<string> topics)
    {
        foreach (var topic in topics)
        {
            wakeups.Wake(topic);
        }
    }

    private async Task HearAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        connection.Notification += (_, e) =>
        {
            if (e.Payload.Split(' ') is [var sender, .. var steps] && sender != node.Name)
            {
                WakeAll(steps);
            }
        };
        await using (var listen = new NpgsqlCommand($"listen {Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellationToken);
        }

        // What was told while this node did not listen.
        WakeAll(StepNames.All);
        while (true)
        {
            await connection.WaitAsync(cancellationToken);
        }
    }

    private async Task TellAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        // A NOTIFY writes no row: it need not wait for the disk.
        await using var off = new NpgsqlCommand("set synchronous_commit = off", connection);
        await off.ExecuteNonQueryAsync(cancellationToken);
        while (true)
        {
            await _any.WaitAsync(cancellationToken);
            string text;
            lock (_pending)
            {
                text = string.Join(' ', _pending.Prepend(node.Name));
                _pending.Clear();
            }

            await using var notify = new NpgsqlCommand("select pg_notify($1, $2)", connection)
            {
                Parameters = { new() { Value = Channel }, new() { Value = text } },
            };
            await notify.ExecuteNonQueryAsync(cancellationToken);
            await Task.Delay(Gather, clock, cancellationToken);
        }
    }

    private async Task KeepAsync(Func<NpgsqlConnection, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await relay.Source.OpenConnectionAsync(cancellationToken);
                await work(connection, cancellationToken);
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                RelayBroke(log, e.GetType().Name);
                await Task.Delay(Pause, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    [LoggerMessage(72, LogLevel.Warning, "The wake-up relay lost its connection ({Error})")]
    private static partial void RelayBroke(ILogger logger, string error);
}
