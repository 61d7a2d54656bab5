using System.Collections;

namespace BankHub.Formats.Iso20022.Findings;

/// <summary>
/// The findings of one message: all are counted, the first ones kept, and of each rule the first; rules that are waived by name count for
/// nothing.
/// </summary>
public sealed class IsoFindings(int limit = IsoFindings.DefaultLimit, IReadOnlySet<string>? waived = null) : IReadOnlyList<IsoFinding>
{
    /// <summary>How many are kept unless told otherwise.</summary>
    public const int DefaultLimit = 200;

    private readonly List<IsoFinding> _kept = [];
    private readonly HashSet<string> _rules = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _waived = new(StringComparer.Ordinal);

    /// <summary>How many findings were made, with those beyond the limit.</summary>
    public int Total { get; private set; }

    /// <summary>How many of them are errors.</summary>
    public int Errors { get; private set; }

    /// <summary>Whether something must not be used.</summary>
    public bool HasErrors => Errors > 0;

    /// <summary>The rules that were waived and broken.</summary>
    public IReadOnlyCollection<string> Waived => _waived;

    public int Count => _kept.Count;

    public IsoFinding this[int index] => _kept[index];

    public IEnumerator<IsoFinding> GetEnumerator() => _kept.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(IsoRule rule, string path, long line = 0, long column = 0, string? message = null)
    {
        if (waived?.Contains(rule.Name) == true)
        {
            _waived.Add(rule.Name);
            return;
        }

        Total++;
        if (rule.Severity == IsoSeverity.Error)
            Errors++;
        // One that a sender breaks all the time must not hide another.
        if (_rules.Add(rule.Name) || _kept.Count < limit)
            _kept.Add(new(rule, path, line, column, message ?? rule.Message));
    }

    /// <summary>
    /// Puts the name of the surrounding element before the paths of what was found within it. So a path is built only where
    /// there is something to find.
    /// </summary>
    internal void Within(int from, string name)
    {
        for (var at = from; at < _kept.Count; at++)
            _kept[at] = _kept[at] with { Path = _kept[at].Path.Length == 0 ? name : $"{name}/{_kept[at].Path}" };
    }

    /// <summary>The same for what may have its whole path already, beginning with a slash: that stays.</summary>
    internal void Under(int from, string path)
    {
        for (var at = from; at < _kept.Count; at++)
        {
            if (!_kept[at].Path.StartsWith('/'))
                _kept[at] = _kept[at] with { Path = _kept[at].Path.Length == 0 ? path : $"{path}/{_kept[at].Path}" };
        }
    }
}
