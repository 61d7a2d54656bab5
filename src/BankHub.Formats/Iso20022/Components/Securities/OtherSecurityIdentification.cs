using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Securities;

/// <summary>What a security is known by besides its ISIN.</summary>
public sealed class OtherSecurityIdentification : IComponent
{
    public string? Identification { get; set; }

    public string? Suffix { get; set; }

    public CodeOrProprietary? Type { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Identification = x.Text("Id"u8, Identification, TextType.Max35, Use.Required);
        Suffix = x.Text("Sfx"u8, Suffix, TextType.Max16);
        Type = x.Coded("Tp"u8, Type, Use.Required);
    }
}
