using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Investigations;

/// <summary>The message that held the payment, and how it came.</summary>
public sealed class UnderlyingGroup : IComponent
{
    public string? OriginalMessageIdentification { get; set; }

    public string? OriginalMessageName { get; set; }

    public IsoDateTime? OriginalCreationDateTime { get; set; }

    public string? OriginalMessageDeliveryChannel { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        OriginalMessageIdentification = x.Text("OrgnlMsgId"u8, OriginalMessageIdentification, TextType.Max35, Use.Required);
        OriginalMessageName = x.Text("OrgnlMsgNmId"u8, OriginalMessageName, TextType.Max35, Use.Required);
        OriginalCreationDateTime = x.Moment("OrgnlCreDtTm"u8, OriginalCreationDateTime);
        OriginalMessageDeliveryChannel = x.Text("OrgnlMsgDlvryChanl"u8, OriginalMessageDeliveryChannel, TextType.Max35);
    }
}
