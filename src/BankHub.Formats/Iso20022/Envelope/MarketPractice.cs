using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Envelope;

/// <summary>The market practice that a message follows, in the registry that holds it.</summary>
public sealed class MarketPractice : IComponent
{
    public string? Registry { get; set; }

    public string? Identification { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Registry = x.Text("Regy"u8, Registry, TextType.Max350, Use.Required);
        Identification = x.Text("Id"u8, Identification, TextType.Max2048, Use.Required);
    }
}
