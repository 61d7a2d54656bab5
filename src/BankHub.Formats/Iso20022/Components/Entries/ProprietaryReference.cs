using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Entries;

/// <summary>A reference of a kind that two parties have agreed on.</summary>
public sealed class ProprietaryReference : IComponent
{
    public string? Type { get; set; }

    public string? Reference { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Text("Tp"u8, Type, TextType.Max35, Use.Required);
        Reference = x.Text("Ref"u8, Reference, TextType.Max35, Use.Required);
    }
}
