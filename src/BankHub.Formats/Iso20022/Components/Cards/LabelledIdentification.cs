using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Cards;

/// <summary>An identification with the name of its scheme.</summary>
public sealed class LabelledIdentification : IComponent
{
    public string? Identification { get; set; }

    public string? SchemeName { get; set; }

    public string? Issuer { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Identification = x.Text("Id"u8, Identification, TextType.Max35, Use.Required);
        SchemeName = x.Text("SchmeNm"u8, SchemeName, TextType.Max35);
        Issuer = x.Text("Issr"u8, Issuer, TextType.Max35);
    }
}
