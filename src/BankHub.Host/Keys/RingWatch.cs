using BankHub.Hub.AtRest;

namespace BankHub.Host.Keys;

/// <summary>Looks after the key ring while the node runs: what changed in it, what others have, what is to be sealed again.</summary>
internal sealed partial class RingWatch(RingKeeping ring, Resealing resealing, RingTimes times, ILogger<RingWatch> log)
    : BackgroundService
{
    // So that sealing again leaves room for payments.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await ring.LeaveAsync(cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            NotLookedAfter(log, e);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var under = await ring.KeepAsync(stoppingToken);
                for (var until = Environment.TickCount64 + (long)times.Every.TotalMilliseconds;
                    Environment.TickCount64 < until && await resealing.RunOnceAsync(under, stoppingToken);)
                {
                    await Task.Delay(Breath, stoppingToken);
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                NotLookedAfter(log, e);
            }

            await Task.Delay(times.Every, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(93, LogLevel.Error, "The key ring could not be looked after; it is tried again")]
    private static partial void NotLookedAfter(ILogger logger, Exception e);
}
