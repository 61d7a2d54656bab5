namespace BankHub.Hub.Store;

/// <summary>
/// Runs calls together: while one group is under way the next one gathers, so that many small writes share a round trip and a commit, and
/// a lone one waits for nobody.
/// </summary>
/// <param name="most">The largest group.</param>
/// <param name="run">Runs a group, all or nothing; gives one result for each item, in order.</param>
public sealed class Grouping<TItem, TResult>(int most, Func<IReadOnlyList<TItem>, Task<IReadOnlyList<TResult>>> run)
{
    private readonly Lock _lock = new();
    private readonly Queue<Waiting> _waiting = [];
    private bool _underWay;

    /// <summary>The item's result; throws what its group ended with.</summary>
    public async Task<TResult> RunAsync(TItem item)
    {
        var mine = new Waiting(item);
        bool leads;
        lock (_lock)
        {
            _waiting.Enqueue(mine);
            leads = !_underWay;
            _underWay = true;
        }

        if (leads)
        {
            await LeadAsync();
        }

        return await mine.Result.Task;
    }

    // Who leads runs one group, his own, and passes on what gathered meanwhile.
    private async Task LeadAsync()
    {
        List<Waiting> group = [];
        lock (_lock)
        {
            while (group.Count < most && _waiting.TryDequeue(out var next))
            {
                group.Add(next);
            }
        }

        await RunAsync(group);
        lock (_lock)
        {
            _underWay = _waiting.Count > 0;
            if (_underWay)
            {
                _ = Task.Run(LeadAsync);
            }
        }
    }

    private async Task RunAsync(List<Waiting> group)
    {
        try
        {
            var results = await run([.. group.Select(w => w.Item)]);
            for (var i = 0; i < group.Count; i++)
            {
                group[i].Result.SetResult(results[i]);
            }
        }
        catch (Exception e) when (group.Count > 1 && e is Npgsql.PostgresException && !SqlErrors.IsOfDatabase(e))
        {
            // One that the database refuses must not harm its neighbours: each stands alone now.
            foreach (var one in group)
            {
                await RunAsync([one]);
            }
        }
        catch (Exception e)
        {
            group.ForEach(w => w.Result.TrySetException(e));
        }
    }

    private sealed record Waiting(TItem Item)
    {
        public TaskCompletionSource<TResult> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
