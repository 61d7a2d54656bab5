using BankHub.Hub.Restore;
using BankHub.Hub.Store;

namespace BankHub.Host.Running;

/// <summary>Writes down every few seconds how far the database has come.</summary>
internal sealed partial class Marking(HighWater highWater, Database database, ILogger<Marking> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await highWater.MoveAsync(database, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                NotMarked(log, e);
            }
        }
    }

    [LoggerMessage(75, LogLevel.Warning, "Where the database stands could not be written down")]
    private static partial void NotMarked(ILogger logger, Exception e);
}
