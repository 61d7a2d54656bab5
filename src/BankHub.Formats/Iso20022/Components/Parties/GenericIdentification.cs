using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Parties;

/// <summary>An identification of an organisation or a person under a scheme that others keep.</summary>
public sealed class GenericIdentification : IComponent
{
    public string? Identification { get; set; }

    public CodeOrProprietary? SchemeName { get; set; }

    public string? Issuer { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Identification = x.Text("Id"u8, Identification, x.Dialect < Dialect.Year2023 ? TextType.Max35 : TextType.Max256, Use.Required);
        SchemeName = x.Coded("SchmeNm"u8, SchemeName);
        Issuer = x.Text("Issr"u8, Issuer, TextType.Max35);
    }
}
