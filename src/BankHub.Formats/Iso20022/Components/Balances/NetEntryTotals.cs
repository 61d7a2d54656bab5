using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Balances;

/// <summary>How many entries there are, their sum regardless of direction, and their net.</summary>
public sealed class NetEntryTotals : IComponent
{
    public string? NumberOfEntries { get; set; }

    public decimal? Sum { get; set; }

    public NetAmount? TotalNetEntry { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        NumberOfEntries = x.Text("NbOfNtries"u8, NumberOfEntries, TextType.Numeric15);
        Sum = x.Number("Sum"u8, Sum, NumberType.Decimal);
        TotalNetEntry = NetAmount.Describe(ref x, TotalNetEntry);
    }
}
