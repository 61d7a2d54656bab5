using BankHub.Formats.Iso20022.Components;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Messages.Investigations;

/// <summary>Why something shall be done with an investigation.</summary>
public sealed class InvestigationActionReason : IComponent
{
    public PartyIdentification? Originator { get; set; }

    public CodeOrProprietary? Reason { get; set; }

    public IReadOnlyList<string> AdditionalInformation { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Originator = x.Part("Orgtr"u8, Originator);
        Reason = x.Coded("Rsn"u8, Reason, Use.Required);
        AdditionalInformation = x.Texts("AddtlInf"u8, AdditionalInformation, TextType.Max105);
    }
}
