using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Resolutions;

/// <summary>A payment between agents that puts things right.</summary>
public sealed class CorrectiveInterbankTransaction : IComponent
{
    public CorrectiveGroup? GroupHeader { get; set; }

    public string? InstructionIdentification { get; set; }

    public string? EndToEndIdentification { get; set; }

    public string? TransactionIdentification { get; set; }

    public string? Uetr { get; set; }

    public Amount? InterbankSettlementAmount { get; set; }

    public DateOnly? InterbankSettlementDate { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        GroupHeader = x.Part("GrpHdr"u8, GroupHeader);
        InstructionIdentification = x.Text("InstrId"u8, InstructionIdentification, TextType.Max35);
        EndToEndIdentification = x.Text("EndToEndId"u8, EndToEndIdentification, TextType.Max35);
        TransactionIdentification = x.Text("TxId"u8, TransactionIdentification, TextType.Max35);
        Uetr = x.Text("UETR"u8, Uetr, TextType.Uetr);
        InterbankSettlementAmount = x.Amount("IntrBkSttlmAmt"u8, InterbankSettlementAmount, Use.Required);
        InterbankSettlementDate = x.Date("IntrBkSttlmDt"u8, InterbankSettlementDate, Use.Required);
    }
}
