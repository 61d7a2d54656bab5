using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;

namespace BankHub.Formats.Iso20022.Components.Entries;

/// <summary>The message in which more is said of an entry.</summary>
public sealed class MessageReference : IComponent
{
    public string? MessageNameIdentification { get; set; }

    public string? MessageIdentification { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        MessageNameIdentification = x.Text("MsgNmId"u8, MessageNameIdentification, TextType.Max35);
        MessageIdentification = x.Text("MsgId"u8, MessageIdentification, TextType.Max35);
    }
}
