using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Cases;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Cancellations;

/// <summary>A payment between agents that shall be cancelled.</summary>
public sealed class PaymentCancellation : IAgentOriginalNames, IComponent, ICounted
{
    public string? CancellationIdentification { get; set; }

    public InvestigationCase? Case { get; set; }

    public OriginalGroup? OriginalGroup { get; set; }

    public string? OriginalInstructionIdentification { get; set; }

    public string? OriginalEndToEndIdentification { get; set; }

    public string? OriginalTransactionIdentification { get; set; }

    public string? OriginalUetr { get; set; }

    public string? OriginalClearingSystemReference { get; set; }

    public Amount? OriginalInterbankSettlementAmount { get; set; }

    public DateOnly? OriginalInterbankSettlementDate { get; set; }

    public Agent? Assigner { get; set; }

    public Agent? Assignee { get; set; }

    public IReadOnlyList<ReasonInformation> Reasons { get; set; } = [];

    public OriginalTransaction? OriginalTransaction { get; set; }

    public int SupplementaryData { get; set; }

    Amount? ICounted.CountedAmount => OriginalInterbankSettlementAmount;

    void IComponent.Describe<TSide>(ref TSide x)
    {
        CancellationIdentification = x.Text("CxlId"u8, CancellationIdentification, TextType.Max35);
        Case = x.Part("Case"u8, Case);
        OriginalGroup = x.Part("OrgnlGrpInf"u8, OriginalGroup);
        OriginalInstructionIdentification = x.Text("OrgnlInstrId"u8, OriginalInstructionIdentification, TextType.Max35);
        OriginalEndToEndIdentification = x.Text("OrgnlEndToEndId"u8, OriginalEndToEndIdentification, TextType.Max35);
        OriginalTransactionIdentification = x.Text("OrgnlTxId"u8, OriginalTransactionIdentification, TextType.Max35);
        OriginalUetr = x.Text("OrgnlUETR"u8, OriginalUetr, TextType.Uetr);
        OriginalClearingSystemReference = x.Text("OrgnlClrSysRef"u8, OriginalClearingSystemReference, TextType.Max35);
        OriginalInterbankSettlementAmount = x.Amount("OrgnlIntrBkSttlmAmt"u8, OriginalInterbankSettlementAmount);
        OriginalInterbankSettlementDate = x.Date("OrgnlIntrBkSttlmDt"u8, OriginalInterbankSettlementDate);
        Assigner = x.Part("Assgnr"u8, Assigner);
        Assignee = x.Part("Assgne"u8, Assignee);
        Reasons = x.Parts("CxlRsnInf"u8, Reasons);
        OriginalTransaction = x.Part("OrgnlTxRef"u8, OriginalTransaction);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData);
    }
}
