using BankHub.Formats.Iso20022.Components.Entries;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Messages.ChargeClaims;

/// <summary>The references of the transaction that a charge is for.</summary>
public sealed class ChargedTransaction : IComponent
{
    public string? MessageIdentification { get; set; }

    public string? MessageName { get; set; }

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

    public IReadOnlyList<ProprietaryReference> Proprietary { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        MessageIdentification = x.Text("MsgId"u8, MessageIdentification, TextType.Max35);
        MessageName = x.Text("MsgNmId"u8, MessageName, TextType.Max35);
        AccountServicerReference = x.Text("AcctSvcrRef"u8, AccountServicerReference, TextType.Max35);
        PaymentInformationIdentification = x.Text("PmtInfId"u8, PaymentInformationIdentification, TextType.Max35);
        InstructionIdentification = x.Text("InstrId"u8, InstructionIdentification, TextType.Max35);
        EndToEndIdentification = x.Text("EndToEndId"u8, EndToEndIdentification, TextType.Max35);
        Uetr = x.Text("UETR"u8, Uetr, TextType.Uetr);
        TransactionIdentification = x.Text("TxId"u8, TransactionIdentification, TextType.Max35);
        MandateIdentification = x.Text("MndtId"u8, MandateIdentification, TextType.Max35);
        ChequeNumber = x.Text("ChqNb"u8, ChequeNumber, TextType.Max35);
        ClearingSystemReference = x.Text("ClrSysRef"u8, ClearingSystemReference, TextType.Max35);
        AccountOwnerTransactionIdentification = x.Text("AcctOwnrTxId"u8, AccountOwnerTransactionIdentification, TextType.Max35);
        AccountServicerTransactionIdentification = x.Text("AcctSvcrTxId"u8, AccountServicerTransactionIdentification, TextType.Max35);
        MarketInfrastructureTransactionIdentification = x.Text(
            "MktInfrstrctrTxId"u8, MarketInfrastructureTransactionIdentification, TextType.Max35);
        ProcessingIdentification = x.Text("PrcgId"u8, ProcessingIdentification, TextType.Max35);
        Proprietary = x.Parts("Prtry"u8, Proprietary);
    }
}
