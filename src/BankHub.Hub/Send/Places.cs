namespace BankHub.Hub.Send;

/// <summary>How many sends may be under way at once. A place is taken before a claim, so that nothing claimed waits for one.</summary>
internal sealed class Places(int count)
{
    private SemaphoreSlim Free { get; } = new(count);

    public async Task<Place> TakeAsync(CancellationToken cancellationToken)
    {
        await Free.WaitAsync(cancellationToken);
        return new Place(Free);
    }

    /// <summary>A place; given back once, however often that is said.</summary>
    public sealed class Place(SemaphoreSlim free) : IDisposable
    {
        private SemaphoreSlim? _taken = free;

        public void Dispose() => Interlocked.Exchange(ref _taken, null)?.Release();
    }
}
