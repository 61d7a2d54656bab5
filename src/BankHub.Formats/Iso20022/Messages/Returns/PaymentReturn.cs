using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Returns;

/// <summary>pacs.004: an agent sends money back.</summary>
public sealed class PaymentReturn : IMessage, IComponent, ITotalled
{
    public ReturnHeader? GroupHeader { get; set; }

    public OriginalGroupReasons? OriginalGroup { get; set; }

    public IEnumerable<ReturnedPayment> Transactions { get; set; } = [];

    public int SupplementaryData { get; set; }

    ITotals? ITotalled.Totals => GroupHeader;

    void IComponent.Describe<TSide>(ref TSide x)
    {
        GroupHeader = x.Part("GrpHdr"u8, GroupHeader, Use.Required);
        OriginalGroup = x.PartAs("OrgnlGrpInf"u8, OriginalGroup, Variant.Return);
        Transactions = x.Items("TxInf"u8, Transactions);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData, Use.Since(Dialect.Year2013));
    }
}
