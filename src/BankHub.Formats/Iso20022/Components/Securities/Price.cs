using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Components.Securities;

/// <summary>The price of a security.</summary>
public sealed class Price : IComponent
{
    public YieldedOrValueType? Type { get; set; }

    public PriceRateOrAmount? Value { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Part("Tp"u8, Type, Use.Required);
        Value = x.Part("Val"u8, Value, Use.Required);
    }
}
