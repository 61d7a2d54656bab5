using System.Collections.Concurrent;

namespace BankHub.Channels.Files.Beside;

/// <summary>Since when what lies at a bank under a name is as it is; known to this process alone, and a new one waits anew.</summary>
internal sealed class StoodStill(TimeSpan patience, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, (string Mark, long Since)> _seen = new(StringComparer.Ordinal);

    /// <summary>Notes how the entries stand; true once they have stood so for long enough.</summary>
    public bool Note(string name, params IEnumerable<FolderEntry> entries)
    {
        var mark = string.Join('|', entries.Select(entry => $"{entry.Name}:{entry.Size}:{entry.Modified.UtcTicks}"));
        var now = clock.GetTimestamp();
        var (_, since) = _seen.AddOrUpdate(name, (mark, now), (_, seen) => seen.Mark == mark ? seen : (mark, now));
        return clock.GetElapsedTime(since, now) >= patience;
    }

    public void ForgetBut(IEnumerable<string> names)
    {
        var kept = names.ToHashSet(StringComparer.Ordinal);
        foreach (var gone in _seen.Keys.Where(name => !kept.Contains(name)))
            _seen.TryRemove(gone, out _);
    }
}
