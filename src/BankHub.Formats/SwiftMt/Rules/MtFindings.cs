using System.Collections;

namespace BankHub.Formats.SwiftMt.Rules;

/// <summary>The findings of one message: all are counted, the first ones kept; waived rules stay out.</summary>
public sealed class MtFindings : IReadOnlyList<MtFinding>
{
    /// <summary>Nobody reads more of one message.</summary>
    private const int Limit = 200;

    private readonly List<MtFinding> _kept = [];
    private readonly IReadOnlySet<string> _waived;
    private readonly SortedSet<string> _broken = new(StringComparer.Ordinal);

    internal MtFindings(IReadOnlySet<string> waived) => _waived = waived;

    /// <summary>How many are errors, with those beyond the limit.</summary>
    public int Errors { get; private set; }

    /// <summary>How many are warnings, with those beyond the limit.</summary>
    public int Warnings { get; private set; }

    public bool HasErrors => Errors > 0;

    public int Count => _kept.Count;

    /// <summary>The rules that were waived and broken, since the file began.</summary>
    public IReadOnlyCollection<string> Waived => _broken;

    public MtFinding this[int index] => _kept[index];

    public IEnumerator<MtFinding> GetEnumerator() => _kept.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether it is worth finding out where the rule is broken.</summary>
    internal bool Wants(MtRule rule)
    {
        if (_waived.Count > 0 && _waived.Contains(rule.Name))
        {
            _broken.Add(rule.Name);
            return false;
        }

        (Errors, Warnings) = rule.Severity == MtSeverity.Error ? (Errors + 1, Warnings) : (Errors, Warnings + 1);
        return _kept.Count < Limit || (rule.Severity == MtSeverity.Error && !_kept[^1].IsError);
    }

    internal void Add(MtFinding finding)
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
        _kept.Clear();
        (Errors, Warnings) = (0, 0);
    }
}
