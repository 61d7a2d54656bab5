using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Statements;

/// <summary>The query that a message answers.</summary>
public sealed class OriginalBusinessQuery : IComponent
{
    public string? MessageIdentification { get; set; }

    public string? MessageNameIdentification { get; set; }

    public IsoDateTime? CreationDateTime { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        MessageIdentification = x.Text("MsgId"u8, MessageIdentification, TextType.Max35, Use.Required);
        MessageNameIdentification = x.Text("MsgNmId"u8, MessageNameIdentification, TextType.Max35);
        CreationDateTime = x.Moment("CreDtTm"u8, CreationDateTime);
    }
}
