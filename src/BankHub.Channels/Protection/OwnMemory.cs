using BankHub.Core.Ports;

namespace BankHub.Channels.Protection;

/// <summary>The memory of a process that has no database, within a bound: full of what still lives, it believes nothing.</summary>
internal sealed class OwnMemory(TimeProvider clock, int most = 100_000) : ISeenSignatures
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Connection, string Name), byte[]?> _seen = [];
    private readonly PriorityQueue<(string Connection, string Name), DateTimeOffset> _ends = new();

    public Task<bool> IsFreshAsync(string connection, SignedMark mark) => Task.FromResult(IsFresh((connection, mark.Name), mark));

    private bool IsFresh((string Connection, string Name) key, SignedMark mark)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            while (_ends.TryPeek(out var oldest, out var end) && end <= now)
            {
                _ends.Dequeue();
                _seen.Remove(oldest);
            }

            if (_seen.TryGetValue(key, out var earlier))
                return earlier is not null && mark.Message is not null && earlier.AsSpan().SequenceEqual(mark.Message);
            if (_seen.Count >= most)
                return false;
            _seen.Add(key, mark.Message);
            _ends.Enqueue(key, mark.Until);
            return true;
        }
    }
}
