using System.Text;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Findings;

namespace BankHub.Formats.Iso20022.Writing;

/// <content>Elements that hold elements.</content>
internal partial struct WritingSide
{
    /// <summary>Writes a message or a group: counts what is below it and compares that with what its header says.</summary>
    public void WriteGroup(ReadOnlySpan<byte> name, IComponent value, int index)
    {
        var outer = _turnover;
        _turnover = default;
        Write(name, value, index);
        if (_turnover.Count > 0 && Turnover.IsAbout(value))
        {
            foreach (var (_, rule) in _turnover.Broken(value))
                findings.Add(rule, PathOf(name, index));
        }

        outer.Add(_turnover);
        _turnover = outer;
    }

    private void WriteItem(ReadOnlySpan<byte> name, IComponent value, int index)
    {
        Write(name, value, index);
        _turnover.Add(value);
    }

    /// <summary>Writes a component in a namespace of its own.</summary>
    public void WriteWithin(ReadOnlySpan<byte> name, ReadOnlySpan<byte> space, IComponent value)
    {
        var found = findings.Count;
        output.Open(name, space);
        value.Describe(ref this);
        output.Close(name);
        findings.Within(found, Encoding.UTF8.GetString(name));
    }

    private void Write(ReadOnlySpan<byte> name, IComponent value, int index)
    {
        var (before, found, alternatives, chosen) = (_elements, findings.Count, _alternatives, _chosen);
        var (choice, variant) = (Choice, Variant);
        (_alternatives, _chosen) = (0, 0);
        output.Open(name);
        value.Describe(ref this);
        if (_elements == before)
            Report(IsoRules.EmptyOut, default);
        if (_alternatives > 0 && _chosen != 1)
            Report(IsoRules.Choice, default);
        output.Close(name);
        if (found != findings.Count)
            findings.Within(found, PathOf(name, index));
        (_alternatives, _chosen, Variant) = (alternatives, chosen, variant);
        if (Choice != choice)
            Choice = choice;
    }

    private static string PathOf(ReadOnlySpan<byte> name, int index) =>
        index == 0 ? Encoding.UTF8.GetString(name) : $"{Encoding.UTF8.GetString(name)}[{index}]";
}
