using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Entries;

/// <summary>Every reference that a transaction is known by.</summary>
public sealed class TransactionReferences : IComponent
{
    public string? MessageIdentification { get; set; }

    public string? AccountServicerReference { get; set; }

    public string? PaymentInformationIdentification { get; set; }

    public string? InstructionIdentification { get; set; }

    public string? EndToEndIdentification { get; set; }

    public string? Uetr { get; set; }

    public string? TransactionIdentification { get; set; }

    public string? MandateIdentification { get; set; }

    public string? ChequeNumber { get; set; }

    public string? ClearingSystemReference { get; set; }

    public string? AccountOwnerTransactionIdentification { get; set; }

    public string? AccountServicerTransactionIdentification { get; set; }

    public string? MarketInfrastructureTransactionIdentification { get; set; }

    public string? ProcessingIdentification { get; set; }

    public string? ReturnIdentification { get; set; }

    public IReadOnlyList<ProprietaryReference> Proprietary { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        MessageIdentification = x.Text("MsgId"u8, MessageIdentification, TextType.Max35);
        AccountServicerReference = x.Text("AcctSvcrRef"u8, AccountServicerReference, TextType.Max35);
        PaymentInformationIdentification = x.Text("PmtInfId"u8, PaymentInformationIdentification, TextType.Max35);
        InstructionIdentification = x.Text("InstrId"u8, InstructionIdentification, TextType.Max35);
        EndToEndIdentification = x.Text("EndToEndId"u8, EndToEndIdentification, TextType.Max35);
        Uetr = x.Text("UETR"u8, Uetr, TextType.Uetr, Use.Since(Dialect.Year2019));
        TransactionIdentification = x.Text("TxId"u8, TransactionIdentification, TextType.Max35);
        MandateIdentification = x.Text("MndtId"u8, MandateIdentification, TextType.Max35);
        ChequeNumber = x.Text("ChqNb"u8, ChequeNumber, TextType.Max35);
        ClearingSystemReference = x.Text("ClrSysRef"u8, ClearingSystemReference, TextType.Max35);
        AccountOwnerTransactionIdentification = x.Text(
            "AcctOwnrTxId"u8, AccountOwnerTransactionIdentification, TextType.Max35, Use.Since(Dialect.Year2013));
        AccountServicerTransactionIdentification = x.Text(
            "AcctSvcrTxId"u8, AccountServicerTransactionIdentification, TextType.Max35, Use.Since(Dialect.Year2013));
        MarketInfrastructureTransactionIdentification = x.Text(
            "MktInfrstrctrTxId"u8, MarketInfrastructureTransactionIdentification, TextType.Max35, Use.Since(Dialect.Year2013));
        ProcessingIdentification = x.Text("PrcgId"u8, ProcessingIdentification, TextType.Max35, Use.Since(Dialect.Year2013));
        ReturnIdentification = x.Text("RtrId"u8, ReturnIdentification, TextType.Max35, Use.Since(Dialect.Year2022));
        Proprietary = x.Parts("Prtry"u8, Proprietary, Use.AtMost(x.Dialect < Dialect.Year2013 ? 1 : 0));
    }
}
