using System.Text;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Findings;

namespace BankHub.Formats.Iso20022.Writing;

/// <content>Elements that hold elements.</content>
internal partial struct WritingSide
{
    /// <summary>Writes a message, a group or an item: counts what is below it and compares that with what its header says.</summary>
    public void WriteItem(ReadOnlySpan<byte> name, IComponent value, int index)
    {
        var (count, sum) = (_count, _sum);
        (_count, _sum) = (0, 0);
        Write(name, value, index);
        if (value is ITotalled { Totals: var totals })
        {
            if (totals is not null && _count > 0)
                Totals.CompareOut(totals, _count, _sum, findings, PathOf(name, index));
        }
        else if (value is ICounted counted)
        {
            _count = 1;
            _sum = counted.CountedAmount?.Value ?? 0;
        }

        (_count, _sum) = (_count + count, Totals.Add(_sum, sum));
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
