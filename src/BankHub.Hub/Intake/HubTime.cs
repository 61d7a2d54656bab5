using BankHub.Hub.Store;

namespace BankHub.Hub.Intake;

/// <summary>
/// The database's time without asking it for each payment: the distance between its clock and this process's, measured anew each second.
/// Good for routing only; rows and leases take hub_now() itself.
/// </summary>
public sealed class HubTime(Database database, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private Measured _last = new(TimeSpan.Zero, DateTimeOffset.MinValue);

    public async ValueTask<DateTimeOffset> NowAsync(CancellationToken cancellationToken)
    {
        var local = clock.GetUtcNow();
        var last = Volatile.Read(ref _last);
        if ((local - last.At).Duration() > Fresh)
        {
            // Set first, so that of many calls at once one measures.
            Volatile.Write(ref _last, last with { At = local });
            var now = await database.ReadAsync(work => work.NowAsync(), cancellationToken);
            last = new Measured(now - clock.GetUtcNow(), local);
            Volatile.Write(ref _last, last);
        }

        return clock.GetUtcNow() + last.Ahead;
    }

    private sealed record Measured(TimeSpan Ahead, DateTimeOffset At);
}
