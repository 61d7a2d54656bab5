using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Entries;

/// <summary>A party in a role that two parties have agreed on.</summary>
public sealed class ProprietaryParty : IComponent
{
    public string? Type { get; set; }

    public PartyOrAgent? Party { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Text("Tp"u8, Type, TextType.Max35, Use.Required);
        Party = x.PartyOrAgent("Pty"u8, Party, Use.Required);
    }
}
