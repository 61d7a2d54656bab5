using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Messages.Reporting;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Receipts;

/// <summary>camt.058: money that was told of does not come.</summary>
public sealed class NotificationToReceiveCancellation : IMessage, IComponent
{
    public SenderHeader? GroupHeader { get; set; }

    public OriginalNotification? OriginalNotification { get; set; }

    public int SupplementaryData { get; set; }

    public ReasonInformation? Reason { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        GroupHeader = x.Part("GrpHdr"u8, GroupHeader, Use.Required);
        OriginalNotification = x.Part("OrgnlNtfctn"u8, OriginalNotification, Use.Required);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData);
        Reason = x.Part("CxlRsn"u8, Reason, Use.Since(Dialect.Year2020));
    }
}
