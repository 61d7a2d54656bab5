namespace BankHub.Channels.Files.Lending;

/// <summary>Keeps one login to its limits, whichever endpoints use it and however each of them enters.</summary>
internal sealed class Places(LoginLimits limits, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _free = new(limits.Sessions);
    private readonly Pace? _pace = limits.FilesPerSecond is { } most ? new Pace(most, clock) : null;
    private readonly List<Func<bool>> _closers = [];
    private int _open;

    public LoginLimits Limits => limits;

    /// <param name="closeIdle">Closes one session that nobody uses; false when there is none.</param>
    public void Join(Func<bool> closeIdle) => _closers.Add(closeIdle);

    /// <summary>Waits for a turn and a place.</summary>
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        if (_pace is not null)
            await _pace.WaitAsync(cancellationToken);
        await _free.WaitAsync(cancellationToken);
    }

    /// <summary>A place that is free now, for what is no piece of work.</summary>
    public Task<bool> TryTakeAsync() => _free.WaitAsync(TimeSpan.Zero);

    public void Free() => _free.Release();

    /// <summary>Who has a place opens a session: one that lies idle with others goes for it, so that there never are too many.</summary>
    public void Opening()
    {
        if (Interlocked.Increment(ref _open) > limits.Sessions)
            _ = _closers.Exists(close => close());
    }

    public void Closed() => Interlocked.Decrement(ref _open);

    /// <summary>The semaphore stays: it holds nothing of the system's, and who still has a place gives it back.</summary>
    public void Dispose() => _closers.Clear();
}
