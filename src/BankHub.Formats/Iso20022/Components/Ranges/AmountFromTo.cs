using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Components.Ranges;

/// <summary>A range of amounts with two ends.</summary>
public sealed class AmountFromTo : IComponent
{
    public AmountBoundary? FromAmount { get; set; }

    public AmountBoundary? ToAmount { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        FromAmount = x.Part("FrAmt"u8, FromAmount, Use.Required);
        ToAmount = x.Part("ToAmt"u8, ToAmount, Use.Required);
    }
}
