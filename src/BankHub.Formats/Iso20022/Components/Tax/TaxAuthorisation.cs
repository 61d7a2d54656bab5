using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Tax;

/// <summary>Who acts for the party in matters of tax.</summary>
public sealed class TaxAuthorisation : IComponent
{
    public string? Title { get; set; }

    public string? Name { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Title = x.Text("Titl"u8, Title, TextType.Max35);
        Name = x.Text("Nm"u8, Name, TextType.Max140);
    }
}
