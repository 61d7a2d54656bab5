using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Securities;

/// <summary>What a security without ISIN is known by.</summary>
public sealed class TypedSecurityIdentification : IComponent
{
    public string? Type { get; set; }

    public string? Identification { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Text("Tp"u8, Type, TextType.Max35, Use.Required);
        Identification = x.Text("Id"u8, Identification, TextType.Max35, Use.Required);
    }
}
