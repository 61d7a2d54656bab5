using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Amounts;

/// <summary>An amount with what it is: a discount, a tax.</summary>
public sealed class TypedAmount : IComponent
{
    public CodeOrProprietary? Type { get; set; }

    public Amount? Amount { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Coded("Tp"u8, Type);
        Amount = x.Amount("Amt"u8, Amount, Use.Required);
    }
}
