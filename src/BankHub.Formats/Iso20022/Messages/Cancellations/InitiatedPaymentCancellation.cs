using BankHub.Formats.Iso20022.Components.Cases;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Cancellations;

/// <summary>A payment of a customer that shall be cancelled.</summary>
public sealed class InitiatedPaymentCancellation : IOriginalNames, IComponent, ICounted
{
    public string? CancellationIdentification { get; set; }

    public InvestigationCase? Case { get; set; }

    public string? OriginalInstructionIdentification { get; set; }

    public string? OriginalEndToEndIdentification { get; set; }

    public string? OriginalUetr { get; set; }

    public Amount? OriginalInstructedAmount { get; set; }

    public DateChoice? OriginalRequestedExecutionDate { get; set; }

    public DateOnly? OriginalRequestedCollectionDate { get; set; }

    public IReadOnlyList<ReasonInformation> Reasons { get; set; } = [];

    public OriginalTransaction? OriginalTransaction { get; set; }

    public int SupplementaryData { get; set; }

    Amount? ICounted.CountedAmount => OriginalInstructedAmount;

    void IComponent.Describe<TSide>(ref TSide x)
    {
        CancellationIdentification = x.Text("CxlId"u8, CancellationIdentification, TextType.Max35);
        Case = x.Part("Case"u8, Case);
        OriginalInstructionIdentification = x.Text("OrgnlInstrId"u8, OriginalInstructionIdentification, TextType.Max35);
        OriginalEndToEndIdentification = x.Text("OrgnlEndToEndId"u8, OriginalEndToEndIdentification, TextType.Max35);
        OriginalUetr = x.Text("OrgnlUETR"u8, OriginalUetr, TextType.Uetr);
        OriginalInstructedAmount = x.Amount("OrgnlInstdAmt"u8, OriginalInstructedAmount);
        OriginalRequestedExecutionDate = x.Part("OrgnlReqdExctnDt"u8, OriginalRequestedExecutionDate);
        OriginalRequestedCollectionDate = x.Date("OrgnlReqdColltnDt"u8, OriginalRequestedCollectionDate);
        Reasons = x.Parts("CxlRsnInf"u8, Reasons);
        OriginalTransaction = x.Part("OrgnlTxRef"u8, OriginalTransaction);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData);
    }
}
