using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Components.Originals;

/// <summary>The message that is returned or reversed, and why.</summary>
public sealed class OriginalGroupReasons : IComponent
{
    public string? MessageIdentification { get; set; }

    public string? MessageName { get; set; }

    public IsoDateTime? CreationDateTime { get; set; }

    public IReadOnlyList<ReasonInformation> Reasons { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var isReturn = x.Variant == Variant.Return;
        MessageIdentification = x.Text("OrgnlMsgId"u8, MessageIdentification, TextType.Max35, Use.Required);
        MessageName = x.Text("OrgnlMsgNmId"u8, MessageName, TextType.Max35, Use.Required);
        CreationDateTime = x.Moment("OrgnlCreDtTm"u8, CreationDateTime);
        Reasons = x.Parts(isReturn ? "RtrRsnInf"u8 : "RvslRsnInf"u8, Reasons);
    }
}
