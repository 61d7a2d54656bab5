using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Cases;

/// <summary>Another investigation, and where to find more of it.</summary>
public sealed class RelatedInvestigation : IComponent
{
    public string? InvestigationIdentification { get; set; }

    public IReadOnlyList<InvestigationLocation> Locations { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        InvestigationIdentification = x.Text("InvstgtnId"u8, InvestigationIdentification, TextType.Max35);
        Locations = x.Parts("Lctn"u8, Locations);
    }
}
