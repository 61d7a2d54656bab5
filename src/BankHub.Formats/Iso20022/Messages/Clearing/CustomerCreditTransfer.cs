using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Clearing;

/// <summary>pacs.008: customer credit transfers between financial institutions (FIToFICustomerCreditTransfer).</summary>
public sealed class CustomerCreditTransfer : IMessage, IComponent, ITotalled
{
    public ClearingGroupHeader? GroupHeader { get; set; }

    public IEnumerable<CreditTransfer> Transactions { get; set; } = [];

    public int SupplementaryData { get; set; }

    ITotals? ITotalled.Totals => GroupHeader;

    void IComponent.Describe<TSide>(ref TSide x)
    {
        GroupHeader = x.Part("GrpHdr"u8, GroupHeader, Use.Required);
        Transactions = x.Items("CdtTrfTxInf"u8, Transactions, Use.Required);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData, Use.Since(Dialect.Year2013));
    }
}
