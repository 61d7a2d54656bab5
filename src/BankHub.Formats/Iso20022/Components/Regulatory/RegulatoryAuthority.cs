using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Regulatory;

/// <summary>The authority that a payment is reported to.</summary>
public sealed class RegulatoryAuthority : IComponent
{
    public string? Name { get; set; }

    public string? Country { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Name = x.Text("Nm"u8, Name, TextType.Max140);
        Country = x.Text("Ctry"u8, Country, TextType.Country);
    }
}
