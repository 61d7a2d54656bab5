using System.Collections;

namespace BankHub.Formats.Bai2.Rules;

/// <summary>The findings of one record: all are counted, the first ones kept; waived rules stay out.</summary>
public sealed class Bai2Findings : IReadOnlyList<Bai2Finding>
{
    /// <summary>Nobody reads more of one record.</summary>
    private const int Limit = 100;

    private readonly List<Bai2Finding> _kept = [];
    private readonly IReadOnlySet<string> _waived;
    private readonly SortedSet<string> _broken = new(StringComparer.Ordinal);

    internal Bai2Findings(IReadOnlySet<string> waived) => _waived = waived;

    /// <summary>How many are errors, with those beyond the limit.</summary>
    public int Errors { get; private set; }

    /// <summary>How many are warnings, with those beyond the limit.</summary>
    public int Warnings { get; private set; }

    public bool HasErrors => Errors > 0;

    public int Count => _kept.Count;

    /// <summary>The rules that were waived and broken, since the file began.</summary>
    public IReadOnlyCollection<string> Waived => _broken;

    public Bai2Finding this[int index] => _kept[index];

    public IEnumerator<Bai2Finding> GetEnumerator() => _kept.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether it is worth finding out where the rule is broken.</summary>
    internal bool Wants(Bai2Rule rule)
    {
        if (_waived.Count > 0 && _waived.Contains(rule.Name))
        {
            _broken.Add(rule.Name);
            return false;
        }

        (Errors, Warnings) = rule.Severity == Bai2Severity.Error ? (Errors + 1, Warnings) : (Errors, Warnings + 1);
        return _kept.Count < Limit || (rule.Severity == Bai2Severity.Error && !_kept[^1].IsError);
    }

    internal void Add(Bai2Finding finding)
    {
        if (_kept.Count < Limit)
        {
            _kept.Add(finding);
        }
        else
        {
            _kept[^1] = finding;
        }
    }

    internal void Clear()
    {
        if (Errors + Warnings > 0)
        {
            _kept.Clear();
            (Errors, Warnings) = (0, 0);
        }
    }
}
