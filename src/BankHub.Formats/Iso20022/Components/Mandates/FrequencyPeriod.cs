using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Mandates;

/// <summary>So many payments in each period.</summary>
public sealed class FrequencyPeriod : IComponent
{
    public string? Type { get; set; }

    public decimal? CountPerPeriod { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Text("Tp"u8, Type, Codes.Frequency, Use.Required);
        CountPerPeriod = x.Number("CntPerPrd"u8, CountPerPeriod, NumberType.Decimal, Use.Required);
    }
}
