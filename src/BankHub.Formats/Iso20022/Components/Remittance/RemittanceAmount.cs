using BankHub.Formats.Iso20022.Components.Amounts;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Remittance;

/// <summary>The amounts of a document: due, discounted, taxed, adjusted, paid.</summary>
public sealed class RemittanceAmount : IComponent
{
    public Amount? DuePayableAmount { get; set; }

    public IReadOnlyList<TypedAmount> DiscountAppliedAmounts { get; set; } = [];

    public Amount? CreditNoteAmount { get; set; }

    public IReadOnlyList<TypedAmount> TaxAmounts { get; set; } = [];

    public IReadOnlyList<DocumentAdjustment> Adjustments { get; set; } = [];

    public Amount? RemittedAmount { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        DuePayableAmount = x.Amount("DuePyblAmt"u8, DuePayableAmount);
        DiscountAppliedAmounts = x.TypedAmounts("DscntApldAmt"u8, DiscountAppliedAmounts);
        CreditNoteAmount = x.Amount("CdtNoteAmt"u8, CreditNoteAmount);
        TaxAmounts = x.TypedAmounts("TaxAmt"u8, TaxAmounts);
        Adjustments = x.Parts("AdjstmntAmtAndRsn"u8, Adjustments);
        RemittedAmount = x.Amount("RmtdAmt"u8, RemittedAmount);
    }
}
