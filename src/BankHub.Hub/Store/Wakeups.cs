using System.Collections.Concurrent;

namespace BankHub.Hub.Store;

/// <summary>
/// Steps wake each other in process. <see cref="Outbox"/> lets one connection a node tell the other nodes, coalesced and never inside a
/// work transaction (that halved throughput).
/// </summary>
public sealed class Wakeups
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<WakeListener>> _listeners = new(StringComparer.Ordinal);

    /// <summary>Called with each set of woken steps, to tell other nodes.</summary>
    public event Action<IReadOnlyCollection<string>>? Outbox;

    /// <summary>Wakes steps here and, through the outbox, on the other nodes.</summary>
    public void Signal(IReadOnlyCollection<string> steps)
    {
        if (steps.Count > 0)
        {
            Wake(steps);
            Outbox?.Invoke(steps);
        }
    }

    /// <summary>Wakes steps of this node only: every loop that runs one of them.</summary>
    public void Wake(IEnumerable<string> steps)
    {
        foreach (var step in steps)
        {
            if (_listeners.TryGetValue(step, out var listeners))
            {
                foreach (var listener in listeners)
                {
                    listener.Wake();
                }
            }
        }
    }

    /// <summary>A listener of its own for each loop, so that none takes another's signal.</summary>
    public WakeListener Listen(string step)
    {
        var listener = new WakeListener();
        _listeners.GetOrAdd(step, static _ => []).Add(listener);
        return listener;
    }
}

/// <summary>One loop's ear: signals that come while it works are kept, as one.</summary>
public sealed class WakeListener
{
    private volatile TaskCompletionSource _signal = New();

    /// <summary>Waits until woken, or until the time is over.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        var signal = _signal;
        await signal.Task.WaitAsync(atMost, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        if (signal.Task.IsCompleted)
        {
            // Forgotten before the work is looked for: a signal from now on counts for the next round.
            _signal = New();
        }
    }

    internal void Wake() => _signal.TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
