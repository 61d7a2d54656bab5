using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Balances;

/// <summary>How many entries of one direction there are, and their sum.</summary>
public sealed class EntryTotals : IComponent
{
    public string? NumberOfEntries { get; set; }

    public decimal? Sum { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        NumberOfEntries = x.Text("NbOfNtries"u8, NumberOfEntries, TextType.Numeric15);
        Sum = x.Number("Sum"u8, Sum, NumberType.Decimal);
    }
}
