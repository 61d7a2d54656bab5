using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Parties;

/// <summary>A person or an organisation: name, address and what it is known by.</summary>
public sealed class PartyIdentification : IComponent
{
    public string? Name { get; set; }

    public PostalAddress? PostalAddress { get; set; }

    public PartyChoice? Identification { get; set; }

    public string? CountryOfResidence { get; set; }

    public ContactDetails? ContactDetails { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Name = x.Text("Nm"u8, Name, TextType.Max140);
        PostalAddress = x.Part("PstlAdr"u8, PostalAddress);
        Identification = x.Part("Id"u8, Identification);
        CountryOfResidence = x.Text("CtryOfRes"u8, CountryOfResidence, TextType.Country);
        ContactDetails = x.Part("CtctDtls"u8, ContactDetails);
    }
}
