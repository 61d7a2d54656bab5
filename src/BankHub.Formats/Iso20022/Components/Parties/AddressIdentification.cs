using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Parties;

/// <summary>A type of address that two parties have agreed on.</summary>
public sealed class AddressIdentification : IComponent
{
    public string? Identification { get; set; }

    public string? Issuer { get; set; }

    public string? SchemeName { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Identification = x.Text("Id"u8, Identification, TextType.Exact4, Use.Required);
        Issuer = x.Text("Issr"u8, Issuer, TextType.Max35, Use.Required);
        SchemeName = x.Text("SchmeNm"u8, SchemeName, TextType.Max35);
    }
}
