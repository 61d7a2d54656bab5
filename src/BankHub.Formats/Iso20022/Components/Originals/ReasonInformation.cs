using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Originals;

/// <summary>Why a payment has a status, comes back or is reversed, and who says so.</summary>
public sealed class ReasonInformation : IComponent
{
    public PartyIdentification? Originator { get; set; }

    public CodeOrProprietary? Reason { get; set; }

    public IReadOnlyList<string> AdditionalInformation { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Originator = x.Part("Orgtr"u8, Originator);
        Reason = x.Coded("Rsn"u8, Reason);
        AdditionalInformation = x.Texts("AddtlInf"u8, AdditionalInformation, TextType.Max105);
    }
}
