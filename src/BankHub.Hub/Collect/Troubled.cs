using BankHub.Core.Ports;

namespace BankHub.Hub.Collect;

/// <summary>
/// The files of one folder that could not be taken the last times: they come after all others, so that however many there are none of
/// them delays a neighbour twice. It is remembered by this process alone; another learns it in one round.
/// </summary>
internal sealed class Troubled
{
    private readonly Dictionary<string, int> _failures = new(StringComparer.Ordinal);

    public void Failed(RemoteFile file) => _failures[file.Name] = _failures.GetValueOrDefault(file.Name) + 1;

    /// <summary>Those that never failed first, by age; then the others, those that failed least first.</summary>
    public IEnumerable<RemoteFile> Ordered(IEnumerable<RemoteFile> files) => files
        .OrderBy(f => _failures.GetValueOrDefault(f.Name)).ThenBy(f => f.Modified).ThenBy(f => f.Name, StringComparer.Ordinal);

    public void Taken(RemoteFile file) => _failures.Remove(file.Name);

    public void ForgetGone(IEnumerable<RemoteFile> listed)
    {
        var there = listed.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in _failures.Keys.Where(n => !there.Contains(n)).ToList())
            _failures.Remove(gone);
    }
}
