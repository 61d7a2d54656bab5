using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Entries;

/// <summary>The batch that was booked as one entry.</summary>
public sealed class BatchInformation : IComponent
{
    public string? MessageIdentification { get; set; }

    public string? PaymentInformationIdentification { get; set; }

    public string? NumberOfTransactions { get; set; }

    public Amount? TotalAmount { get; set; }

    public string? CreditDebit { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        MessageIdentification = x.Text("MsgId"u8, MessageIdentification, TextType.Max35);
        PaymentInformationIdentification = x.Text("PmtInfId"u8, PaymentInformationIdentification, TextType.Max35);
        NumberOfTransactions = x.Text("NbOfTxs"u8, NumberOfTransactions, TextType.Numeric15);
        TotalAmount = x.Amount("TtlAmt"u8, TotalAmount);
        CreditDebit = x.Text("CdtDbtInd"u8, CreditDebit, Codes.CreditDebit);
    }
}
