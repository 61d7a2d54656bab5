using BankHub.Formats.Iso20022.Components.Agents;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Entries;

/// <summary>An agent in a role that two parties have agreed on.</summary>
public sealed class ProprietaryAgent : IComponent
{
    public string? Type { get; set; }

    public Agent? Agent { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Type = x.Text("Tp"u8, Type, TextType.Max35, Use.Required);
        Agent = x.Part("Agt"u8, Agent, Use.Required);
    }
}
