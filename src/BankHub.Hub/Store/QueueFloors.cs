namespace BankHub.Hub.Store;

/// <summary>
/// Where the rows that still wait begin, for queues of one kind. What left a queue stays in its index until a vacuum, which the snapshot of
/// a backup holds off for hours: a claim that began at the old end would walk over all of it, each time. A floor is never above a row that
/// waited when it was looked for; what appears below it later (an old answer that is read anew, a long transaction) is found by the next
/// look from the beginning.
/// </summary>
/// <param name="oldest">
/// Selects each queue's key and the time of its oldest row (null where none waits). $1 and $2 are the known keys and their floors, which
/// a row is not older than; the arguments follow.
/// </param>
/// <param name="lag">How long before its commit a row's time may be taken, for all but the rarest.</param>
public abstract class QueueFloors(
    Database database, TimeProvider clock, TimeSpan lag, string oldest, params IEnumerable<string[]> arguments)
{
    /// <summary>The lag of a queue whose times are those of writing.</summary>
    protected static readonly TimeSpan Commit = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan WholeEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan WholeAtLatest = TimeSpan.FromMinutes(1);

    /// <summary>Looks from the beginning take this part of the time at most, while that makes them no rarer than the latest.</summary>
    private const int Share = 50;

    private readonly Lock _lock = new();
    private readonly string _sql = $"""
        select q.key, least(q.oldest, hub_now() - {lag.TotalSeconds:0} * interval '1 second') from ({oldest}) q(key, oldest)
        """;

    private volatile Floors _floors = Floors.None;
    private bool _looks;
    private long? _lookedAt;
    private long? _wholeAt;
    private TimeSpan _wholeIn;

    /// <summary>
    /// The floors, at most a second old; of many callers at once one looks, and the others go on with what was. A look that fails fails its
    /// caller alone, and is not begun anew sooner than one that succeeded.
    /// </summary>
    public async Task<Floors> NowAsync(CancellationToken cancellationToken)
    {
        if (Due() is not { } whole)
        {
            return _floors;
        }

        var begun = clock.GetTimestamp();
        var from = whole ? Floors.None : _floors;
        try
        {
            var rows = await database.ReadAsync(
                w => w.QueryAsync(_sql, r => (Key: r.GetString(0), From: r.Time(1)), [from.Keys, from.From, .. arguments]),
                cancellationToken);
            return _floors = new Floors([.. rows.Select(r => r.Key)], [.. rows.Select(r => r.From)]);
        }
        finally
        {
            Done(whole ? clock.GetElapsedTime(begun) : null);
        }
    }

    /// <summary>Whether this caller looks, and from the beginning.</summary>
    private bool? Due()
    {
        lock (_lock)
        {
            if (_looks || (_lookedAt is { } looked && clock.GetElapsedTime(looked) < Fresh))
            {
                return null;
            }

            _looks = true;
            return _wholeAt is not { } whole || clock.GetElapsedTime(whole) > _wholeIn;
        }
    }

    private void Done(TimeSpan? whole)
    {
        lock (_lock)
        {
            (_looks, _lookedAt) = (false, clock.GetTimestamp());
            if (whole is { } took)
            {
                _wholeAt = _lookedAt;
                _wholeIn = took * Share < WholeEvery ? WholeEvery : took * Share > WholeAtLatest ? WholeAtLatest : took * Share;
            }
        }
    }
}

/// <summary>The floor of each queue that was looked at.</summary>
public sealed record Floors(string[] Keys, DateTimeOffset[] From)
{
    public static Floors None { get; } = new([], []);

    /// <summary>A queue that nobody looked at begins at the beginning.</summary>
    public DateTimeOffset Of(string key) => Array.IndexOf(Keys, key) is >= 0 and var index ? From[index] : DateTimeOffset.MinValue;
}
