using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Messages.Cheques;

/// <summary>Why a cheque shall not be paid.</summary>
public sealed class ChequeStopReason : IComponent
{
    public string? Originator { get; set; }

    public CodeOrProprietary? Reason { get; set; }

    public string? AdditionalInformation { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Originator = x.Text("Orgtr"u8, Originator, CaseCodes.ChequePartyRole);
        Reason = x.Coded("Rsn"u8, Reason, Use.Required);
        AdditionalInformation = x.Text("AddtlInf"u8, AdditionalInformation, TextType.Max140);
    }
}
