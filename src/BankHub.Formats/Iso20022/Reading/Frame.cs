using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Findings;

namespace BankHub.Formats.Iso20022.Reading;

/// <summary>A message or a group that was begun, with the transactions handed over out of it so far.</summary>
internal sealed class Frame(IComponent component, string path)
{
    public Tally Tally;

    /// <summary>What the items are called, as soon as there was one.</summary>
    public byte[] ItemName = [];

    private long _count;
    private decimal _sum;

    public IComponent Component => component;

    public string Path => path;

    public void Add(decimal amount)
    {
        _count++;
        _sum = Totals.Add(_sum, amount);
    }

    /// <summary>Compares what the header says with what there was.</summary>
    public void Close(IsoFindings findings, long line, long column)
    {
        if (_count > 0 && component is ITotalled { Totals: { } totals })
            Totals.Compare(totals, _count, _sum, findings, path, line, column);
    }
}
