using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Agents;

/// <summary>What a financial institution is known by.</summary>
public sealed class FinancialInstitution : IComponent
{
    public string? Bic { get; set; }

    public ClearingSystemMember? ClearingSystemMember { get; set; }

    public string? Lei { get; set; }

    public string? Name { get; set; }

    public PostalAddress? PostalAddress { get; set; }

    public GenericAgentIdentification? Other { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Bic = x.Bic("BICFI"u8, "BIC"u8, Bic);
        ClearingSystemMember = x.Part("ClrSysMmbId"u8, ClearingSystemMember);
        Lei = x.Text("LEI"u8, Lei, TextType.Lei, Use.Since(Dialect.Year2019));
        Name = x.Text("Nm"u8, Name, TextType.Max140);
        PostalAddress = x.Part("PstlAdr"u8, PostalAddress);
        Other = x.Part("Othr"u8, Other);
    }
}
