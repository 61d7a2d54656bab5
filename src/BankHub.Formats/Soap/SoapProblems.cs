using System.Collections;

namespace BankHub.Formats.Soap;

/// <summary>What was found wrong with one message, in the order of finding, up to a limit.</summary>
internal sealed class SoapProblems(SoapLimits limits) : IReadOnlyList<SoapProblem>
{
    private readonly List<SoapProblem> _problems = [];

    public int Count => _problems.Count;

    public SoapProblem this[int index] => _problems[index];

    public void Add(string path, SoapRule rule)
    {
        if (_problems.Count < limits.Problems)
            _problems.Add(new SoapProblem(path, rule.Name, rule.Message));
        else if (_problems.Count == limits.Problems)
            _problems.Add(new SoapProblem(path, SoapRules.TooMany.Name, SoapRules.TooMany.Message));
    }

    public IEnumerator<SoapProblem> GetEnumerator() => _problems.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
