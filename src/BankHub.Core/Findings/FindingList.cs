using System.Collections;

namespace BankHub.Core.Findings;

/// <summary>Collects the findings of one document up to a limit; then a last one says that there are more.</summary>
public sealed class FindingList(int limit = FindingList.DefaultLimit) : IReadOnlyList<Finding>
{
    public const int DefaultLimit = 200;

    private readonly List<Finding> _kept = [];

    /// <summary>How many findings were made, with those beyond the limit.</summary>
    public int Total { get; private set; }

    public bool HasAny => Total > 0;

    public int Count => _kept.Count;

    public Finding this[int index] => _kept[index];

    public void Add(string path, Rule rule) => Add(new Finding(path, rule.Name, rule.Message));

    public void Add(string path, string rule, string message) => Add(new Finding(path, rule, message));

    public void Add(Finding finding)
    {
        Total++;
        if (_kept.Count < limit)
            _kept.Add(finding);
        else if (_kept.Count == limit)
            _kept.Add(new("$", "findings", $"There are more findings than the {limit} that are listed."));
    }

    public void AddRange(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
            Add(finding);
    }

    public IEnumerator<Finding> GetEnumerator() => _kept.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
