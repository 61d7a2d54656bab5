using System.Collections.Concurrent;

namespace BankHub.Hub.Store;

/// <summary>
/// Steps wake each other in process, each as many loops as there is work for. <see cref="Outbox"/> lets one connection a node tell the
/// other nodes, coalesced and never inside a work transaction (that halved throughput).
/// </summary>
public sealed class Wakeups
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<WakeLane>> _lanes = new(StringComparer.Ordinal);

    /// <summary>Called with each set of woken topics, to tell other nodes.</summary>
    public event Action<IReadOnlyCollection<string>>? Outbox;

    /// <summary>Wakes loops here and, through the outbox, on the other nodes.</summary>
    /// <param name="topics">What there is work for, and how many pieces of it.</param>
    public void Signal(IReadOnlyDictionary<string, int> topics)
    {
        if (topics.Count > 0)
        {
            foreach (var (topic, pieces) in topics)
            {
                Wake(topic, pieces);
            }

            Outbox?.Invoke([.. topics.Keys]);
        }
    }

    /// <summary>Wakes loops of this node only.</summary>
    public void Wake(string topic, int pieces = 1)
    {
        if (_lanes.TryGetValue(topic, out var lanes))
        {
            foreach (var lane in lanes)
            {
                lane.Wake(pieces);
            }
        }
    }

    /// <summary>The ear of loops that do the same work.</summary>
    /// <param name="loops">How many they are.</param>
    /// <param name="topics">What wakes them.</param>
    public WakeLane Listen(int loops, params ReadOnlySpan<string> topics)
    {
        var lane = new WakeLane(loops);
        foreach (var topic in topics)
        {
            _lanes.GetOrAdd(topic, static _ => []).Add(lane);
        }

        return lane;
    }
}

/// <summary>What loops of one kind hear: each signal wakes one of them; while all work, as many are kept as there are loops.</summary>
public sealed class WakeLane(int loops) : IDisposable
{
    private readonly SemaphoreSlim _signals = new(0);

    /// <summary>Waits until woken, or until the time is over.</summary>
    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => _signals.WaitAsync(atMost, cancellationToken);

    public void Dispose() => _signals.Dispose();

    internal void Wake(int pieces)
    {
        var room = Math.Min(pieces, loops - _signals.CurrentCount);
        if (room > 0)
        {
            _signals.Release(room);
        }
    }
}
