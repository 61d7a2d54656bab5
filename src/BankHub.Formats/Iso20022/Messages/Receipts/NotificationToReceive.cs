using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Messages.Reporting;

namespace BankHub.Formats.Iso20022.Messages.Receipts;

/// <summary>camt.057: money is on its way to an account.</summary>
public sealed class NotificationToReceive : IMessage, IComponent
{
    public SenderHeader? GroupHeader { get; set; }

    public ExpectedReceipts? Notification { get; set; }

    public int SupplementaryData { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        GroupHeader = x.Part("GrpHdr"u8, GroupHeader, Use.Required);
        Notification = x.Part("Ntfctn"u8, Notification, Use.Required);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData);
    }
}
