using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Payments;

/// <summary>The software that made the message.</summary>
public sealed class InitiationSource : IComponent
{
    public string? Name { get; set; }

    public string? Provider { get; set; }

    public string? Version { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Name = x.Text("Nm"u8, Name, TextType.Max140, Use.Required);
        Provider = x.Text("Prvdr"u8, Provider, TextType.Max35);
        Version = x.Text("Vrsn"u8, Version, TextType.Max35);
    }
}
