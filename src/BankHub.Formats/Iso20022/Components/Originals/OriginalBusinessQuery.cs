using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Originals;

/// <summary>The query that a status report answers.</summary>
public sealed class OriginalBusinessQuery : IComponent
{
    public string? MessageIdentification { get; set; }

    public string? MessageName { get; set; }

    public IsoDateTime? CreationDateTime { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        MessageIdentification = x.Text("MsgId"u8, MessageIdentification, TextType.Max35, Use.Required);
        MessageName = x.Text("MsgNmId"u8, MessageName, TextType.Max35);
        CreationDateTime = x.Moment("CreDtTm"u8, CreationDateTime);
    }
}
