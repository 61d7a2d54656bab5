using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Tax;

/// <summary>The part of a tax that falls into one period.</summary>
public sealed class TaxRecordDetails : IComponent
{
    public TaxPeriod? Period { get; set; }

    public Amount? Amount { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Period = x.Part("Prd"u8, Period);
        Amount = x.Amount("Amt"u8, Amount, Use.Required);
    }
}
