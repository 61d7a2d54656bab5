using BankHub.Formats.Iso20022.Components.Parties;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Components.Agents;

/// <summary>A branch of a financial institution.</summary>
public sealed class BranchData : IComponent
{
    public string? Identification { get; set; }

    public string? Lei { get; set; }

    public string? Name { get; set; }

    public PostalAddress? PostalAddress { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Identification = x.Text("Id"u8, Identification, TextType.Max35);
        Lei = x.Text("LEI"u8, Lei, TextType.Lei, Use.Since(Dialect.Year2019));
        Name = x.Text("Nm"u8, Name, TextType.Max140);
        PostalAddress = x.Part("PstlAdr"u8, PostalAddress);
    }
}
