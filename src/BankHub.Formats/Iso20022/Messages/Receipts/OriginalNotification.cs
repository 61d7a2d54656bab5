using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Definition.Types;
using BankHub.Formats.Iso20022.Values;

namespace BankHub.Formats.Iso20022.Messages.Receipts;

/// <summary>The notice that is withdrawn, whole or in part.</summary>
public sealed class OriginalNotification : IComponent
{
    public string? OriginalMessageIdentification { get; set; }

    public IsoDateTime? OriginalCreationDateTime { get; set; }

    public string? OriginalNotificationIdentification { get; set; }

    public bool? CancelsAll { get; set; }

    public IReadOnlyList<OriginalNotificationReference> OriginalNotificationReferences { get; set; } = [];

    void IComponent.Describe<TSide>(ref TSide x)
    {
        OriginalMessageIdentification = x.Text("OrgnlMsgId"u8, OriginalMessageIdentification, TextType.Max35, Use.Required);
        OriginalCreationDateTime = x.Moment("OrgnlCreDtTm"u8, OriginalCreationDateTime);
        OriginalNotificationIdentification = x.Text("OrgnlNtfctnId"u8, OriginalNotificationIdentification, TextType.Max35, Use.Required);
        CancelsAll = x.Flag("NtfctnCxl"u8, CancelsAll);
        OriginalNotificationReferences = x.Parts("OrgnlNtfctnRef"u8, OriginalNotificationReferences);
    }
}
