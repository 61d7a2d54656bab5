using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Fees;

/// <summary>A tax on charges or interest.</summary>
public sealed class TaxCharges : IComponent
{
    public string? Identification { get; set; }

    public decimal? Rate { get; set; }

    public Amount? Amount { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Identification = x.Text("Id"u8, Identification, TextType.Max35);
        Rate = x.Number("Rate"u8, Rate, NumberType.Rate);
        Amount = x.Amount("Amt"u8, Amount);
    }
}
