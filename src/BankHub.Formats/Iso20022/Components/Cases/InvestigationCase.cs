using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Cases;

/// <summary>A case that parties look into.</summary>
public sealed class InvestigationCase : IComponent
{
    public string? Identification { get; set; }

    public PartyOrAgent? Creator { get; set; }

    public bool? ReopenCase { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Identification = x.Text("Id"u8, Identification, TextType.Max35, Use.Required);
        Creator = x.Part("Cretr"u8, Creator, Use.Required);
        ReopenCase = x.Flag("ReopCaseIndctn"u8, ReopenCase);
    }
}
