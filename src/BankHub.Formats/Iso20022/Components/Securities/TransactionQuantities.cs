using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Securities;

/// <summary>How much of a security a transaction is about.</summary>
public sealed class TransactionQuantities : IComponent
{
    public FinancialInstrumentQuantity? Quantity { get; set; }

    public OriginalAndCurrentQuantities? OriginalAndCurrentFaceAmount { get; set; }

    public ProprietaryQuantity? Proprietary { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Quantity = x.Part("Qty"u8, Quantity, Use.Either);
        OriginalAndCurrentFaceAmount = x.Part(
            "OrgnlAndCurFaceAmt"u8, OriginalAndCurrentFaceAmount, new(Need.Either, Dialect.Year2013, default, 0));
        Proprietary = x.Part("Prtry"u8, Proprietary, Use.Either);
    }
}
