namespace BankHub.Channels.Http;

/// <summary>
/// Whether a byte of one request may have left, told by the connection itself at its first write, not by guessing from
/// exceptions. It also binds the request to that one connection: the framework's handler sends a request again by itself when a kept
/// connection turns out to be closed, and such a second sending is refused here.
/// </summary>
internal sealed class Departure(Func<bool>? isLate, Action? onLeaving)
{
    private const int Waiting = 0;
    private const int Left = 1;
    private const int CalledOff = 2;

    // HTTP/1.1 writes a request in its caller's own flow, so the flow tells the stream whose bytes it writes.
    private static readonly AsyncLocal<Departure?> Current = new();

    private int _state;
    private object? _connection;

    /// <summary>The request whose flow this is.</summary>
    public static Departure? Ambient => Current.Value;

    /// <summary>Begins a request in the current flow.</summary>
    /// <param name="isLate">Whether nothing may be written any more; asked before each write.</param>
    /// <param name="onLeaving">Done once, just before the first byte leaves.</param>
    public static Departure Begin(Func<bool>? isLate = null, Action? onLeaving = null) => Current.Value = new Departure(isLate, onLeaving);

    /// <summary>Called before each write of the request; throws when it may not be written any more, or not here.</summary>
    public void Note(object connection)
    {
        // A process that was stopped while it connected, or between two writes, and woken: its timers may fire only after this.
        if (isLate?.Invoke() == true)
        {
            CallOff();
            throw new IOException("The time ran out before these bytes left.");
        }

        var before = Interlocked.CompareExchange(ref _state, Left, Waiting);
        if (before == CalledOff)
            throw new IOException("The request was called off before it left.");
        if (before == Waiting)
            onLeaving?.Invoke();
        if (Interlocked.CompareExchange(ref _connection, connection, null) is { } first && first != connection)
            throw new IOException("The request would have been sent a second time.");
    }

    /// <summary>True when no byte left, and from now on none can.</summary>
    public bool CallOff() => Interlocked.CompareExchange(ref _state, CalledOff, Waiting) != Left;
}
