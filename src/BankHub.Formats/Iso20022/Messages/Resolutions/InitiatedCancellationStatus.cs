using BankHub.Formats.Iso20022.Components.Cases;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Resolutions;

/// <summary>What became of the request to cancel a payment of a customer.</summary>
public sealed class InitiatedCancellationStatus : IOriginalNames, IComponent
{
    public string? CancellationStatusIdentification { get; set; }

    public InvestigationCase? ResolvedCase { get; set; }

    public string? OriginalInstructionIdentification { get; set; }

    public string? OriginalEndToEndIdentification { get; set; }

    public string? OriginalUetr { get; set; }

    public string? Status { get; set; }

    public IReadOnlyList<ReasonInformation> Reasons { get; set; } = [];

    public Amount? OriginalInstructedAmount { get; set; }

    public DateChoice? OriginalRequestedExecutionDate { get; set; }

    public DateOnly? OriginalRequestedCollectionDate { get; set; }

    public OriginalTransaction? OriginalTransaction { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        CancellationStatusIdentification = x.Text("CxlStsId"u8, CancellationStatusIdentification, TextType.Max35);
        ResolvedCase = x.Part("RslvdCase"u8, ResolvedCase);
        OriginalInstructionIdentification = x.Text("OrgnlInstrId"u8, OriginalInstructionIdentification, TextType.Max35);
        OriginalEndToEndIdentification = x.Text("OrgnlEndToEndId"u8, OriginalEndToEndIdentification, TextType.Max35);
        OriginalUetr = x.Text("UETR"u8, OriginalUetr, TextType.Uetr);
        Status = x.Text("TxCxlSts"u8, Status, CaseCodes.CancellationStatus);
        Reasons = x.Parts("CxlStsRsnInf"u8, Reasons);
        OriginalInstructedAmount = x.Amount("OrgnlInstdAmt"u8, OriginalInstructedAmount);
        OriginalRequestedExecutionDate = x.Part("OrgnlReqdExctnDt"u8, OriginalRequestedExecutionDate);
        OriginalRequestedCollectionDate = x.Date("OrgnlReqdColltnDt"u8, OriginalRequestedCollectionDate);
        OriginalTransaction = x.Part("OrgnlTxRef"u8, OriginalTransaction);
    }
}
