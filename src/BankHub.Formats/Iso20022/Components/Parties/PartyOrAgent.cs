using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Components.Parties;

/// <summary>A party, or a financial institution in its place.</summary>
public sealed class PartyOrAgent : IComponent
{
    public PartyIdentification? Party { get; set; }

    public Agent? Agent { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Party = x.Part("Pty"u8, Party, Use.Either);
        Agent = x.Part("Agt"u8, Agent, Use.Either);
    }
}
