using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Securities;

/// <summary>An account in which securities are kept.</summary>
public sealed class SecuritiesAccount : IComponent
{
    public string? Identification { get; set; }

    public AddressIdentification? Type { get; set; }

    public string? Name { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Identification = x.Text("Id"u8, Identification, TextType.Max35, Use.Required);
        Type = x.Part("Tp"u8, Type);
        Name = x.Text("Nm"u8, Name, TextType.Max70);
    }
}
