using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Returns;

/// <summary>pacs.007: an agent takes back direct debits that it sent (FIToFIPaymentReversal).</summary>
public sealed class PaymentReversal : IMessage, IComponent, ITotalled
{
    public ReversalHeader? GroupHeader { get; set; }

    public OriginalGroupReasons? OriginalGroup { get; set; }

    public IEnumerable<ReversedPayment> Transactions { get; set; } = [];

    public int SupplementaryData { get; set; }

    ITotals? ITotalled.Totals => GroupHeader;

    void IComponent.Describe<TSide>(ref TSide x)
    {
        GroupHeader = x.Part("GrpHdr"u8, GroupHeader, Use.Required);
        OriginalGroup = x.Part("OrgnlGrpInf"u8, OriginalGroup);
        Transactions = x.Items("TxInf"u8, Transactions);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData, Use.Since(Dialect.Year2013));
    }
}
