using BankHub.Formats.Iso20022.Components.Ranges;
using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Components.Fees;

/// <summary>A rate of interest and the amounts that it is for.</summary>
public sealed class InterestRate : IComponent
{
    public InterestRateChoice? Type { get; set; }

    public AmountRange? ValidityRange { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Part("Tp"u8, Type, Use.Required);
        ValidityRange = x.Part("VldtyRg"u8, ValidityRange);
    }
}
