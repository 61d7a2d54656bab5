using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Components.Parties;

/// <summary>What a party is known by, as an organisation or as a person.</summary>
public sealed class PartyChoice : IComponent
{
    public OrganisationIdentification? Organisation { get; set; }

    public PersonIdentification? Private { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Organisation = x.Part("OrgId"u8, Organisation, Use.Either);
        Private = x.Part("PrvtId"u8, Private, Use.Either);
    }
}
