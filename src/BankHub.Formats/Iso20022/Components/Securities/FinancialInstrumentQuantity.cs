using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Securities;

/// <summary>A quantity of a security: units, face amount, or amortised value.</summary>
public sealed class FinancialInstrumentQuantity : IComponent
{
    public decimal? Unit { get; set; }

    public decimal? FaceAmount { get; set; }

    public decimal? AmortisedValue { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Unit = x.Number("Unit"u8, Unit, NumberType.Decimal, Use.Either);
        FaceAmount = x.Number("FaceAmt"u8, FaceAmount, NumberType.Amount, Use.Either);
        AmortisedValue = x.Number("AmtsdVal"u8, AmortisedValue, NumberType.Amount, Use.Either);
    }
}
