namespace BankHub.Simulators.Time;

/// <summary>The banks' own time: it runs, can be moved forward, or stands still until it is moved.</summary>
public sealed class BankClock(DateTimeOffset start, bool manual) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Lock running = new();
    private readonly PriorityQueue<Appointment, (DateTimeOffset Due, long Order)> agenda = new();
    private readonly long startedAt = System.Diagnostics.Stopwatch.GetTimestamp();
    private TimeSpan moved;
    private DateTimeOffset? current;
    private long order;
    private Timer? timer;

    /// <summary>While an appointment runs, the time is the one it was made for, also after a leap.</summary>
    public DateTimeOffset Now
    {
        get { lock (gate) { return current ?? Real; } }
    }

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    private DateTimeOffset Real => start + moved + (manual ? TimeSpan.Zero : System.Diagnostics.Stopwatch.GetElapsedTime(startedAt));

    public void Start()
    {
        if (!manual)
        {
            timer = new Timer(_ => Tick(), null, 5, 5);
        }
    }

    public void After(TimeSpan delay, string owner, Action action)
    {
        lock (gate)
        {
            var due = (current ?? Real) + delay;
            order++;
            agenda.Enqueue(new Appointment(due, owner, action), (due, order));
        }
    }

    /// <summary>Moves the time forward and runs everything that falls due on the way, in order.</summary>
    public void Advance(TimeSpan by)
    {
        lock (gate) { moved += by; }
        RunDue();
    }

    /// <summary>Runs everything that one bank has planned, now, in order; what it plans meanwhile waits for its time.</summary>
    public void RunAll(string owner)
    {
        for (var left = Pending(owner); left > 0 && RunNext(() => TakeFirstOf(owner)); left--) { }
    }

    public int Pending(string owner)
    {
        lock (gate) { return agenda.UnorderedItems.Count(item => item.Element.Owner == owner); }
    }

    public void Dispose() => timer?.Dispose();

    private void Tick()
    {
        if (running.TryEnter())
        {
            try { RunDue(); }
            finally { running.Exit(); }
        }
    }

    private void RunDue()
    {
        while (RunNext(TakeDue)) { }
    }

    private bool RunNext(Func<Appointment?> take)
    {
        lock (running)
        {
            Appointment? next;
            lock (gate)
            {
                next = take();
                current = next?.Due;
            }
            next?.Action();
            lock (gate) { current = null; }
            return next is not null;
        }
    }

    private Appointment? TakeDue() => agenda.TryPeek(out var first, out _) && first.Due <= Real ? agenda.Dequeue() : null;

    private Appointment? TakeFirstOf(string owner)
    {
        var found = agenda.UnorderedItems.Where(item => item.Element.Owner == owner).OrderBy(item => item.Priority).FirstOrDefault();
        if (found.Element is not null)
        {
            agenda.Remove(found.Element, out _, out _);
        }
        return found.Element;
    }

    private sealed record Appointment(DateTimeOffset Due, string Owner, Action Action);
}
