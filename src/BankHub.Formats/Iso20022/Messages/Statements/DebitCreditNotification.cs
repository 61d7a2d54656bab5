using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Statements;

/// <summary>camt.054: single credits and debits, or the details of a batch.</summary>
public sealed class DebitCreditNotification : IMessage, IComponent
{
    public StatementGroupHeader? GroupHeader { get; set; }

    public IEnumerable<AccountNotification> Notifications { get; set; } = [];

    public int SupplementaryData { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        GroupHeader = x.Part("GrpHdr"u8, GroupHeader, Use.Required);
        Notifications = x.Items("Ntfctn"u8, Notifications, Use.Required);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData, Use.Since(Dialect.Year2013));
    }
}
