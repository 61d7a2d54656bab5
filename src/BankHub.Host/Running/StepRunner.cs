using System.Diagnostics;
using BankHub.Hub.Audit;
using BankHub.Hub.Lanes;
using BankHub.Hub.Notify;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;
using BankHub.Hub.Watch;

namespace BankHub.Host.Running;

/// <summary>
/// Runs every step in loops of its own: as long as there is work, then until woken or idle long enough. An exception is logged and backed
/// off from; it never ends a loop.
/// </summary>
internal sealed partial class StepRunner(IServiceProvider services, Wakeups wakeups, Database database, Node node, ILogger<StepRunner> log)
    : IHostedLifecycleService, IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private readonly CancellationTokenSource _end = new();
    private readonly List<WakeLane> _ears = [];
    private Task _loops = Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        StepLane[] lanes =
        [
            .. StepSet.Create(services),
            new StepLane(services.GetRequiredService<NotifyStep>(), 2, TimeSpan.FromSeconds(1)),
            new StepLane(services.GetRequiredService<AnchorStep>(), 1, TimeSpan.FromSeconds(10)),
            new StepLane(ActivatorUtilities.CreateInstance<QueueStep>(services), 1, TimeSpan.FromSeconds(15)),
            new StepLane(ActivatorUtilities.CreateInstance<ForgetStep>(services), 1, TimeSpan.FromSeconds(10)),
            new StepLane(ActivatorUtilities.CreateInstance<ClockStep>(services), 1, TimeSpan.FromSeconds(5)),
        ];
        _loops = Task.WhenAll(lanes.SelectMany(Loops).ToArray());
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>No more claims, while requests are still answered: one that is slow would take the time from what is being sent.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken) => _end.CancelAsync();

    /// <summary>What a step has in hand it brings to its end, and what it only holds it gives back.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _end.CancelAsync();
        await _loops.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // Of a step that is still at work nothing is given back: its leases end by themselves.
        if (_loops.IsCompleted)
        {
            await Leases.ReturnAsync(database, node);
        }
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _end.Dispose();
        _ears.ForEach(ear => ear.Dispose());
    }

    private IEnumerable<Task> Loops(StepLane lane)
    {
        var ear = wakeups.Listen(lane.Workers, lane.Topics);
        _ears.Add(ear);
        return Enumerable.Range(0, lane.Workers).Select(_ => Task.Run(() => LoopAsync(lane, ear), CancellationToken.None));
    }

    private async Task LoopAsync(StepLane lane, WakeLane ear)
    {
        var failures = 0;
        while (!_end.IsCancellationRequested)
        {
            try
            {
                var started = Stopwatch.GetTimestamp();
                if (await lane.Step.RunOnceAsync(_end.Token))
                {
                    HubMeter.Steps.Record(
                        Stopwatch.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("step", lane.Step.Name));
                }
                else
                {
                    await ear.WaitAsync(lane.Idle, _end.Token);
                }

                failures = 0;
                if (lane.Gather > TimeSpan.Zero)
                {
                    await Task.Delay(lane.Gather, _end.Token);
                }
            }
            catch (OperationCanceledException) when (_end.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                StepFailed(log, e, lane.Step.Name, ++failures);
                var wait = TimeSpan.FromMilliseconds(Math.Min(Longest.TotalMilliseconds, 50 * Math.Pow(2, Math.Min(failures, 12))));
                await Task.Delay(wait, _end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(71, LogLevel.Error, "Step {Step} failed, {Failures} times in a row")]
    private static partial void StepFailed(ILogger logger, Exception e, string step, int failures);
}
