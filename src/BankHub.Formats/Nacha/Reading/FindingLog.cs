using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Rules;

namespace BankHub.Formats.Nacha.Reading;

/// <summary>Collects what is found about the item under way; waived rules stay out.</summary>
internal sealed class FindingLog(IReadOnlySet<string> waived)
{
    /// <summary>No item carries more; if there is an error among them, it is there.</summary>
    private const int MaxPerItem = 100;

    private readonly List<NachaFinding> _findings = [];
    private readonly SortedSet<string> _waived = new(StringComparer.Ordinal);

    /// <summary>The rules that were waived and broken.</summary>
    public IReadOnlyCollection<string> Waived => _waived;

    /// <summary>The line that findings are reported for.</summary>
    public int Line { get; set; }

    public void Add(NachaRule rule, NachaLayout layout, NachaField field, string content, string message) =>
        Add(new(rule, Line, field.Position, layout.Name, field.Name, FindingMask.Of(field, content), message));

    public void Add(NachaRule rule, string record, string message) => Add(new(rule, Line, 1, record, "", "", message));

    public void Add(NachaRule rule, string record, int column, string field, string message) =>
        Add(new(rule, Line, column, record, field, "", message));

    /// <summary>Whether something was found about a field of the item under way.</summary>
    public bool Names(NachaField field) => _findings.Exists(finding => finding.Field == field.Name);

    /// <summary>Hands over what was found since the last time.</summary>
    public IReadOnlyList<NachaFinding> Take()
    {
        if (_findings.Count == 0)
        {
            return [];
        }

        NachaFinding[] taken = [.. _findings];
        _findings.Clear();
        return taken;
    }

    private void Add(NachaFinding finding)
    {
        if (waived.Contains(finding.Rule.Name))
        {
            _waived.Add(finding.Rule.Name);
        }
        else
        {
            _findings.Keep(finding, MaxPerItem);
        }
    }
}
