using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Accounts;

/// <summary>The number of an account that has no IBAN.</summary>
public sealed class GenericAccountIdentification : IComponent
{
    public string? Identification { get; set; }

    public CodeOrProprietary? SchemeName { get; set; }

    public string? Issuer { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Identification = x.Text("Id"u8, Identification, TextType.Max34, Use.Required);
        SchemeName = x.Coded("SchmeNm"u8, SchemeName);
        Issuer = x.Text("Issr"u8, Issuer, TextType.Max35);
    }
}
