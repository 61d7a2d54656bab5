using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Clearing;

/// <summary>pacs.003: customer direct debits between financial institutions (FIToFICustomerDirectDebit).</summary>
public sealed class CustomerDirectDebit : IMessage, IComponent, ITotalled
{
    public ClearingGroupHeader? GroupHeader { get; set; }

    public IEnumerable<DirectDebit> Transactions { get; set; } = [];

    public int SupplementaryData { get; set; }

    ITotals? ITotalled.Totals => GroupHeader;

    void IComponent.Describe<TSide>(ref TSide x)
    {
        GroupHeader = x.PartAs("GrpHdr"u8, GroupHeader, Variant.Collection, Use.Required);
        Transactions = x.Items("DrctDbtTxInf"u8, Transactions, Use.Required);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData, Use.Since(Dialect.Year2013));
    }
}
