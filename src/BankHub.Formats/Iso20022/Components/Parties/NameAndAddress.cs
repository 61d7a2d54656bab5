using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Parties;

/// <summary>A name and the address that letters to it go to.</summary>
public sealed class NameAndAddress : IComponent
{
    public string? Name { get; set; }

    public PostalAddress? Address { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Name = x.Text("Nm"u8, Name, TextType.Max140, Use.Required);
        Address = x.Part("Adr"u8, Address, Use.Required);
    }
}
