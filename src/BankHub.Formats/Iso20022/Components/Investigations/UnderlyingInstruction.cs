using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Investigations;

/// <summary>The payment of a customer that an investigation is about.</summary>
public sealed class UnderlyingInstruction : IComponent
{
    public UnderlyingGroup? OriginalGroup { get; set; }

    public string? OriginalPaymentInformationIdentification { get; set; }

    public string? OriginalInstructionIdentification { get; set; }

    public string? OriginalEndToEndIdentification { get; set; }

    public string? OriginalUetr { get; set; }

    public Amount? OriginalInstructedAmount { get; set; }

    public DateChoice? RequestedExecutionDate { get; set; }

    public DateOnly? RequestedCollectionDate { get; set; }

    public OriginalTransaction? OriginalTransaction { get; set; }

    public CodeOrProprietary? OriginalServiceLevel { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        OriginalGroup = x.Part("OrgnlGrpInf"u8, OriginalGroup);
        OriginalPaymentInformationIdentification = x.Text("OrgnlPmtInfId"u8, OriginalPaymentInformationIdentification, TextType.Max35);
        OriginalInstructionIdentification = x.Text("OrgnlInstrId"u8, OriginalInstructionIdentification, TextType.Max35);
        OriginalEndToEndIdentification = x.Text("OrgnlEndToEndId"u8, OriginalEndToEndIdentification, TextType.Max35);
        OriginalUetr = x.Text("OrgnlUETR"u8, OriginalUetr, TextType.Uetr);
        OriginalInstructedAmount = x.Amount("OrgnlInstdAmt"u8, OriginalInstructedAmount);
        RequestedExecutionDate = x.Part("ReqdExctnDt"u8, RequestedExecutionDate);
        RequestedCollectionDate = x.Date("ReqdColltnDt"u8, RequestedCollectionDate);
        OriginalTransaction = x.Part("OrgnlTxRef"u8, OriginalTransaction);
        OriginalServiceLevel = x.Coded("OrgnlSvcLvl"u8, OriginalServiceLevel);
    }
}
