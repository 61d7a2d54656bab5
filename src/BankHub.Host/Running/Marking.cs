using BankHub.Hub.Restore;
using BankHub.Hub.Store;

namespace BankHub.Host.Running;

/// <summary>Leaves a token in the database every few seconds.</summary>
internal sealed partial class Marking(Marks marks, Database database, ILogger<Marking> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await marks.MoveAsync(database, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                NotMarked(log, e);
            }
        }
    }

    [LoggerMessage(75, LogLevel.Warning, "No token could be left in the database")]
    private static partial void NotMarked(ILogger logger, Exception e);
}
