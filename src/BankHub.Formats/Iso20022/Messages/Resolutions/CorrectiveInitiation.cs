using BankHub.Formats.Iso20022.Components.Payments;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Resolutions;

/// <summary>A payment of a customer that puts things right.</summary>
public sealed class CorrectiveInitiation : IComponent
{
    public CorrectiveGroup? GroupHeader { get; set; }

    public string? PaymentInformationIdentification { get; set; }

    public string? InstructionIdentification { get; set; }

    public string? EndToEndIdentification { get; set; }

    public string? Uetr { get; set; }

    public Amount? InstructedAmount { get; set; }

    public DateChoice? RequestedExecutionDate { get; set; }

    public DateOnly? RequestedCollectionDate { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        GroupHeader = x.Part("GrpHdr"u8, GroupHeader);
        PaymentInformationIdentification = x.Text("PmtInfId"u8, PaymentInformationIdentification, TextType.Max35);
        InstructionIdentification = x.Text("InstrId"u8, InstructionIdentification, TextType.Max35);
        EndToEndIdentification = x.Text("EndToEndId"u8, EndToEndIdentification, TextType.Max35);
        Uetr = x.Text("UETR"u8, Uetr, TextType.Uetr);
        InstructedAmount = x.Amount("InstdAmt"u8, InstructedAmount, Use.Required);
        RequestedExecutionDate = x.Part("ReqdExctnDt"u8, RequestedExecutionDate);
        RequestedCollectionDate = x.Date("ReqdColltnDt"u8, RequestedCollectionDate);
    }
}
