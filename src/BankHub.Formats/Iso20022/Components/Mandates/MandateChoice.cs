using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Messages.Clearing;

namespace BankHub.Formats.Iso20022.Components.Mandates;

/// <summary>The mandate behind a payment: of a direct debit, or of a credit transfer.</summary>
public sealed class MandateChoice : IComponent
{
    public DirectDebitMandate? DirectDebit { get; set; }

    public CreditTransferMandate? CreditTransfer { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        DirectDebit = x.Part("DrctDbtMndt"u8, DirectDebit, Use.Either);
        CreditTransfer = x.Part("CdtTrfMndt"u8, CreditTransfer, Use.Either);
    }
}
