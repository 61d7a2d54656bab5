using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Investigations;

/// <summary>The payment between agents that an investigation is about.</summary>
public sealed class UnderlyingTransaction : IComponent
{
    public UnderlyingGroup? OriginalGroup { get; set; }

    public string? OriginalInstructionIdentification { get; set; }

    public string? OriginalEndToEndIdentification { get; set; }

    public string? OriginalTransactionIdentification { get; set; }

    public string? OriginalUetr { get; set; }

    public Amount? OriginalInterbankSettlementAmount { get; set; }

    public DateOnly? OriginalInterbankSettlementDate { get; set; }

    public OriginalTransaction? OriginalTransaction { get; set; }

    public CodeOrProprietary? OriginalServiceLevel { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        OriginalGroup = x.Part("OrgnlGrpInf"u8, OriginalGroup);
        OriginalInstructionIdentification = x.Text("OrgnlInstrId"u8, OriginalInstructionIdentification, TextType.Max35);
        OriginalEndToEndIdentification = x.Text("OrgnlEndToEndId"u8, OriginalEndToEndIdentification, TextType.Max35);
        OriginalTransactionIdentification = x.Text("OrgnlTxId"u8, OriginalTransactionIdentification, TextType.Max35);
        OriginalUetr = x.Text("OrgnlUETR"u8, OriginalUetr, TextType.Uetr);
        OriginalInterbankSettlementAmount = x.Amount("OrgnlIntrBkSttlmAmt"u8, OriginalInterbankSettlementAmount);
        OriginalInterbankSettlementDate = x.Date("OrgnlIntrBkSttlmDt"u8, OriginalInterbankSettlementDate);
        OriginalTransaction = x.Part("OrgnlTxRef"u8, OriginalTransaction);
        OriginalServiceLevel = x.Coded("OrgnlSvcLvl"u8, OriginalServiceLevel);
    }
}
