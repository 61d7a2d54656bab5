using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Securities;

/// <summary>The original and the current face amount of a security.</summary>
public sealed class OriginalAndCurrentQuantities : IComponent
{
    public decimal? FaceAmount { get; set; }

    public decimal? AmortisedValue { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        FaceAmount = x.Number("FaceAmt"u8, FaceAmount, NumberType.Amount, Use.Required);
        AmortisedValue = x.Number("AmtsdVal"u8, AmortisedValue, NumberType.Amount, Use.Required);
    }
}
