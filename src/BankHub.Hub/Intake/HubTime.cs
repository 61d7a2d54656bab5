using BankHub.Hub.Store;

namespace BankHub.Hub.Intake;

/// <summary>
/// The database's time without asking it for each payment: what it said within the last second, and what passed since by a clock that
/// nobody puts forward or back. Good for routing and for what a bank says of its own time; rows and leases take hub_now() itself.
/// </summary>
public sealed class HubTime(Database database, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private Told? _last;
    private long _askedAt;

    public async ValueTask<DateTimeOffset> NowAsync(CancellationToken cancellationToken)
    {
        var last = Volatile.Read(ref _last);
        var askedAt = Volatile.Read(ref _askedAt);

        // Of many calls at once one asks; the others go on with what the database said before, unless it never said anything.
        if (last is null || (clock.GetElapsedTime(askedAt) > Fresh
            && Interlocked.CompareExchange(ref _askedAt, clock.GetTimestamp(), askedAt) == askedAt))
        {
            var now = await database.ReadAsync(work => work.NowAsync(), cancellationToken);
            last = new Told(now, clock.GetTimestamp());
            Volatile.Write(ref _last, last);
        }

        return last.Now + clock.GetElapsedTime(last.At);
    }

    private sealed record Told(DateTimeOffset Now, long At);
}
