namespace BankHub.Channels.Sftp;

/// <summary>Keeps a number of requests under way and waits for the oldest first; the first failure ends it.</summary>
internal sealed class Pipeline(int depth)
{
    private readonly Queue<Task> _underWay = new();

    public async Task AddAsync(Task request)
    {
        _underWay.Enqueue(request);
        if (_underWay.Count >= depth)
            await _underWay.Dequeue();
    }

    public async Task DrainAsync()
    {
        while (_underWay.TryDequeue(out var request))
            await request;
    }

    /// <summary>Waits for all requests and forgets how they ended: another failure is being reported.</summary>
    public async Task AbandonAsync() => await Task.WhenAll(_underWay).ContinueWith(static _ => { }, TaskScheduler.Default);
}
