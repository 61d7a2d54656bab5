using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.CodeLists;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Messages.Cheques;

/// <summary>Whether a cheque was stopped.</summary>
public sealed class ChequeStopStatus : IComponent
{
    public string? Originator { get; set; }

    public CodeOrProprietary? Status { get; set; }

    public string? AdditionalInformation { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Originator = x.Text("Orgtr"u8, Originator, CaseCodes.ChequePartyRole);
        Status = x.Coded("Sts"u8, Status, Use.Required);
        AdditionalInformation = x.Text("AddtlInf"u8, AdditionalInformation, TextType.Max140);
    }
}
