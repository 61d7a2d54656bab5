using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Parties;

/// <summary>What an organisation is known by.</summary>
public sealed class OrganisationIdentification : IComponent
{
    public string? AnyBic { get; set; }

    public string? Lei { get; set; }

    public IReadOnlyList<GenericIdentification> Other { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        AnyBic = x.Bic("AnyBIC"u8, "BICOrBEI"u8, AnyBic);
        Lei = x.Text("LEI"u8, Lei, TextType.Lei, Use.Since(Dialect.Year2019));
        Other = x.Parts("Othr"u8, Other);
    }
}
