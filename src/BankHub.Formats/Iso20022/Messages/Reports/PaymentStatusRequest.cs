using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Reports;

/// <summary>pacs.028: an agent asks what became of payments (FIToFIPaymentStatusRequest).</summary>
public sealed class PaymentStatusRequest : IMessage, IComponent
{
    public AgentReportHeader? GroupHeader { get; set; }

    public IReadOnlyList<OriginalGroup> OriginalGroups { get; set; } = [];

    public IEnumerable<StatusQuery> Transactions { get; set; } = [];

    public int SupplementaryData { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        GroupHeader = x.Part("GrpHdr"u8, GroupHeader, Use.Required);
        OriginalGroups = x.PartsAs("OrgnlGrpInf"u8, OriginalGroups, Variant.WithTotals);
        Transactions = x.Items("TxInf"u8, Transactions);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData, Use.Since(Dialect.Year2013));
    }
}
