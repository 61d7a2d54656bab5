using BankHub.Formats.Iso20022.Components.Cards;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Cases;

/// <summary>A code of an external list, or an identification under a scheme of its own.</summary>
public sealed class LabelledCode : IComponent
{
    public string? Code { get; set; }

    public LabelledIdentification? Proprietary { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Code = x.Text("Cd"u8, Code, TextType.ExternalCode, Use.Either);
        Proprietary = x.Part("Prtry"u8, Proprietary, Use.Either);
    }
}
