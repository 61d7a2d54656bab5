using BankHub.Formats.Iso20022.Components.Cases;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Resolutions;

/// <summary>What became of the request to cancel a payment between agents.</summary>
public sealed class CancellationStatus : IAgentOriginalNames, IComponent
{
    public string? CancellationStatusIdentification { get; set; }

    public InvestigationCase? ResolvedCase { get; set; }

    public OriginalGroup? OriginalGroup { get; set; }

    public string? OriginalInstructionIdentification { get; set; }

    public string? OriginalEndToEndIdentification { get; set; }

    public string? OriginalTransactionIdentification { get; set; }

    public string? OriginalClearingSystemReference { get; set; }

    public string? OriginalUetr { get; set; }

    public string? Status { get; set; }

    public IReadOnlyList<ReasonInformation> Reasons { get; set; } = [];

    public ResolutionData? Resolution { get; set; }

    public Amount? OriginalInterbankSettlementAmount { get; set; }

    public DateOnly? OriginalInterbankSettlementDate { get; set; }

    public PartyOrAgent? Assigner { get; set; }

    public PartyOrAgent? Assignee { get; set; }

    public OriginalTransaction? OriginalTransaction { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        CancellationStatusIdentification = x.Text("CxlStsId"u8, CancellationStatusIdentification, TextType.Max35);
        ResolvedCase = x.Part("RslvdCase"u8, ResolvedCase);
        OriginalGroup = x.Part("OrgnlGrpInf"u8, OriginalGroup);
        OriginalInstructionIdentification = x.Text("OrgnlInstrId"u8, OriginalInstructionIdentification, TextType.Max35);
        OriginalEndToEndIdentification = x.Text("OrgnlEndToEndId"u8, OriginalEndToEndIdentification, TextType.Max35);
        OriginalTransactionIdentification = x.Text("OrgnlTxId"u8, OriginalTransactionIdentification, TextType.Max35);
        OriginalClearingSystemReference = x.Text("OrgnlClrSysRef"u8, OriginalClearingSystemReference, TextType.Max35);
        OriginalUetr = x.Text("OrgnlUETR"u8, OriginalUetr, TextType.Uetr);
        Status = x.Text("TxCxlSts"u8, Status, CaseCodes.CancellationStatus);
        Reasons = x.Parts("CxlStsRsnInf"u8, Reasons);
        Resolution = x.Part("RsltnRltdInf"u8, Resolution);
        OriginalInterbankSettlementAmount = x.Amount("OrgnlIntrBkSttlmAmt"u8, OriginalInterbankSettlementAmount);
        OriginalInterbankSettlementDate = x.Date("OrgnlIntrBkSttlmDt"u8, OriginalInterbankSettlementDate);
        Assigner = x.Part("Assgnr"u8, Assigner);
        Assignee = x.Part("Assgne"u8, Assignee);
        OriginalTransaction = x.Part("OrgnlTxRef"u8, OriginalTransaction);
    }
}
