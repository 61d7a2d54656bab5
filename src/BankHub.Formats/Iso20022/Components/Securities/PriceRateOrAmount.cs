using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Securities;

/// <summary>A price as a percentage, or as an amount.</summary>
public sealed class PriceRateOrAmount : IComponent
{
    public decimal? Rate { get; set; }

    public Amount? Amount { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Rate = x.Number("Rate"u8, Rate, NumberType.Rate, Use.Either);
        Amount = x.Amount("Amt"u8, Amount, Use.Either, NumberType.FineAmount);
    }
}
