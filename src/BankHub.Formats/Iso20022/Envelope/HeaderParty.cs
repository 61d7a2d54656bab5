using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Envelope;

/// <summary>Who sends or receives: an organisation or a financial institution.</summary>
public sealed class HeaderParty : IComponent
{
    public PartyIdentification? Organisation { get; set; }

    public Agent? FinancialInstitution { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Organisation = x.Part("OrgId"u8, Organisation, Use.Either);
        FinancialInstitution = x.Part("FIId"u8, FinancialInstitution, Use.Either);
    }
}
