using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Remittance;

/// <summary>What kind of document is meant, and who says so.</summary>
public sealed class DocumentType : IComponent
{
    public CodeOrProprietary? CodeOrProprietary { get; set; }

    public string? Issuer { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var types = x.Choice;
        CodeOrProprietary = x.Coded("CdOrPrtry"u8, CodeOrProprietary, types.Code, types.Proprietary, Use.Required);
        Issuer = x.Text("Issr"u8, Issuer, TextType.Max35);
    }
}
