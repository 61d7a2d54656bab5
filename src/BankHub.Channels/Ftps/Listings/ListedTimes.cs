using BankHub.Core.Ports;

namespace BankHub.Channels.Ftps.Listings;

/// <summary>
/// LIST tells times to the minute: a file that is overwritten with one of the same size in that minute looks like the one before. So each
/// file's time is asked for to the second (MDTM); where the server does not say it, a file is shown once it has looked alike for more
/// than a minute by our clock: whatever overwrites it from then on has a later minute.
/// </summary>
internal sealed class ListedTimes(TimeProvider clock)
{
    /// <summary>When a file was first seen its minute had begun; so long afterwards it is over, also by a clock that runs slow.</summary>
    public static readonly TimeSpan Past = TimeSpan.FromSeconds(75);

    private readonly Lock _lock = new();
    private Dictionary<string, Seen> _seen = new(StringComparer.Ordinal);

    /// <param name="listed">With times to the minute; what is refused stays as it is.</param>
    /// <param name="exact">Asks the server for a file's time to the second; null where it does not say it.</param>
    public async Task<IReadOnlyList<RemoteFile>> SettleAsync(
        IReadOnlyList<RemoteFile> listed, Func<string, Task<DateTimeOffset?>> exact)
    {
        var now = clock.GetTimestamp();
        Dictionary<string, Seen> before, seen = new(StringComparer.Ordinal);
        var shown = new List<RemoteFile>(listed.Count);
        lock (_lock)
            before = _seen;
        try
        {
            foreach (var file in listed)
            {
                if (file.Refusal is not null)
                {
                    shown.Add(file);
                    continue;
                }

                var known = before.TryGetValue(file.Name, out var last) && last.Looks(file)
                    ? last
                    : new Seen(file.Size, file.Modified, now);
                seen[file.Name] = known;
                var isPast = clock.GetElapsedTime(known.Since, now) >= Past;
                var time = known.Exact ?? await exact(file.Name);
                if (isPast)
                    seen[file.Name] = known with { Exact = time };
                if (time is not null || isPast)
                    shown.Add(file with { Modified = time ?? file.Modified });
            }
        }
        finally
        {
            // What a listing that ends early did not come to is as it was: the next one gets further.
            foreach (var file in listed.Where(f => !seen.ContainsKey(f.Name)))
            {
                if (before.TryGetValue(file.Name, out var last))
                    seen[file.Name] = last;
            }

            lock (_lock)
                _seen = seen;
        }

        return shown;
    }

    /// <param name="Size">In bytes.</param>
    /// <param name="Minute">As LIST tells it.</param>
    /// <param name="Since">When it first looked so, by our clock.</param>
    /// <param name="Exact">Its time to the second, asked for when its minute was over; it cannot change without the minute.</param>
    private sealed record Seen(long Size, DateTimeOffset Minute, long Since, DateTimeOffset? Exact = null)
    {
        public bool Looks(RemoteFile file) => (Size, Minute) == (file.Size, file.Modified);
    }
}
