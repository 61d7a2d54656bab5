using BankHub.Core.Ports;

namespace BankHub.Hub.Collect;

/// <summary>
/// The files of one folder that could not be taken the last times. Those that failed come after all others, so that however many there
/// are none of them delays a neighbour twice. Those that are stored and that the bank does not let go are left alone while they stand
/// unchanged; ever more seldom one of them is tried, and when it goes, so may the others. It is remembered by this process alone:
/// another learns it in one round.
/// </summary>
internal sealed class Troubled
{
    private const int MostRounds = 64;

    private readonly Dictionary<string, int> _failures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RemoteFile> _held = new(StringComparer.Ordinal);
    private int _wait;
    private int _left;

    public void Failed(RemoteFile file) => _failures[file.Name] = _failures.GetValueOrDefault(file.Name) + 1;

    /// <summary>The file is stored, and the bank did not let it go.</summary>
    public void Held(RemoteFile file)
    {
        if (_held.ContainsKey(file.Name) || _held.Count == 0)
            _left = _wait = Math.Clamp(2 * _wait, 1, MostRounds);
        _held[file.Name] = file;
    }

    public void Taken(RemoteFile file)
    {
        _failures.Remove(file.Name);
        if (!_held.Remove(file.Name))
            return;
        _held.Clear();
        _wait = _left = 0;
    }

    /// <summary>Those that never failed first, by age; then the others, those that failed least first. One call is one round.</summary>
    public IReadOnlyList<RemoteFile> Ordered(IEnumerable<RemoteFile> files, int most)
    {
        var held = files.Where(f => _held.GetValueOrDefault(f.Name) == f).Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        if (held.Count > 0 && --_left < 0)
            held.Remove(held.Min(StringComparer.Ordinal)!);
        return [.. files.Where(f => !held.Contains(f.Name))
            .OrderBy(f => _failures.GetValueOrDefault(f.Name)).ThenBy(f => f.Modified).ThenBy(f => f.Name, StringComparer.Ordinal)
            .Take(most)];
    }

    public void ForgetGone(IEnumerable<RemoteFile> listed)
    {
        var there = listed.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in _failures.Keys.Concat(_held.Keys).Where(n => !there.Contains(n)).ToList())
        {
            _failures.Remove(gone);
            _held.Remove(gone);
        }
    }
}
