namespace BankHub.Channels.Protection.Soap.Verifying;

/// <summary>The memory of one node, within a bound: when it is full of messages that still live, nothing more is believed.</summary>
internal sealed class ReplayMemory(int most = 100_000) : IReplayStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _seen = new(StringComparer.Ordinal);
    private readonly PriorityQueue<string, DateTimeOffset> _ends = new();

    public bool IsNew(string name, DateTimeOffset until, DateTimeOffset now)
    {
        lock (_gate)
        {
            while (_ends.TryPeek(out var oldest, out var end) && end <= now)
            {
                _ends.Dequeue();
                _seen.Remove(oldest);
            }

            if (_seen.Count >= most || !_seen.TryAdd(name, until))
                return false;
            _ends.Enqueue(name, until);
            return true;
        }
    }
}
