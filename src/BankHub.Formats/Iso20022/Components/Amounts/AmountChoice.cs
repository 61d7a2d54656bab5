using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Amounts;

/// <summary>What is to be transferred: an amount, or the worth of an amount in another currency.</summary>
public sealed class AmountChoice : IComponent
{
    public Amount? InstructedAmount { get; set; }

    public EquivalentAmount? EquivalentAmount { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        InstructedAmount = x.Amount("InstdAmt"u8, InstructedAmount, Use.Either);
        EquivalentAmount = x.Part("EqvtAmt"u8, EquivalentAmount, Use.Either);
    }
}
