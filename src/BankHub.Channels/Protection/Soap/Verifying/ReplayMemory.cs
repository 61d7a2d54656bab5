namespace BankHub.Channels.Protection.Soap.Verifying;

/// <summary>One node's memory, within a bound: full of messages that still live, it it believes nothing without another bond.</summary>
internal sealed class ReplayMemory(int most = 100_000) : IReplayStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _seen = new(StringComparer.Ordinal);
    private readonly PriorityQueue<string, DateTimeOffset> _ends = new();

    public bool IsNew(string name, DateTimeOffset until, DateTimeOffset now, bool whenFull)
    {
        lock (_gate)
        {
            while (_ends.TryPeek(out var oldest, out var end) && end <= now)
            {
                _ends.Dequeue();
                _seen.Remove(oldest);
            }

            if (_seen.Count >= most)
                return whenFull && !_seen.ContainsKey(name);
            if (!_seen.TryAdd(name, until))
                return false;
            _ends.Enqueue(name, until);
            return true;
        }
    }
}
