using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Reports;

/// <summary>pacs.002: an agent tells another what became of payments (FIToFIPaymentStatusReport).</summary>
public sealed class PaymentStatusReport : IMessage, IComponent
{
    public AgentReportHeader? GroupHeader { get; set; }

    public IReadOnlyList<OriginalGroupStatus> OriginalGroups { get; set; } = [];

    public IEnumerable<PaymentStatus> Transactions { get; set; } = [];

    public int SupplementaryData { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        var isOld = x.Dialect == Dialect.Year2009;
        GroupHeader = x.Part("GrpHdr"u8, GroupHeader, Use.Required);
        OriginalGroups = x.Parts("OrgnlGrpInfAndSts"u8, OriginalGroups, isOld ? new Use(Need.Required, most: 1) : Use.Optional);
        Transactions = x.Items("TxInfAndSts"u8, Transactions);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData, Use.Since(Dialect.Year2013));
    }
}
