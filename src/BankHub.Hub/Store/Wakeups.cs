using System.Collections.Concurrent;

namespace BankHub.Hub.Store;

/// <summary>
/// Steps wake each other in process. <see cref="Outbox"/> lets one connection a node tell the other nodes, coalesced and never inside a
/// work transaction (that halved throughput).
/// </summary>
public sealed class Wakeups
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _signals = new(StringComparer.Ordinal);

    /// <summary>Called with each set of woken steps, to tell other nodes.</summary>
    public event Action<IReadOnlyCollection<string>>? Outbox;

    public void Signal(IReadOnlyCollection<string> steps)
    {
        if (steps.Count == 0)
        {
            return;
        }

        Wake(steps);
        Outbox?.Invoke(steps);
    }

    /// <summary>Wakes steps of this node only.</summary>
    public void Wake(IEnumerable<string> steps)
    {
        foreach (var step in steps)
        {
            var signal = For(step);
            lock (signal)
            {
                if (signal.CurrentCount == 0)
                {
                    signal.Release();
                }
            }
        }
    }

    /// <summary>Waits until the step is woken or the time is over.</summary>
    public Task WaitAsync(string step, TimeSpan atMost, CancellationToken cancellationToken) => For(step).WaitAsync(atMost, cancellationToken);

    private SemaphoreSlim For(string step) => _signals.GetOrAdd(step, static _ => new SemaphoreSlim(0));
}
