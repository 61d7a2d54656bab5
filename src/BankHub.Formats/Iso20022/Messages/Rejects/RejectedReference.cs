using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Messages.Rejects;

/// <summary>The reference of the message that was rejected.</summary>
public sealed class RejectedReference : IComponent
{
    public string? Reference { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        Reference = x.Text("Ref"u8, Reference, TextType.Max35, Use.Required);
    }
}
