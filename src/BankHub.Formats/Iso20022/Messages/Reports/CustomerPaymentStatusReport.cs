using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Definition;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Reports;

/// <summary>pain.002: a bank tells its customer what became of his payments.</summary>
public sealed class CustomerPaymentStatusReport : IMessage, IComponent
{
    public CustomerReportHeader? GroupHeader { get; set; }

    public OriginalGroupStatus? OriginalGroup { get; set; }

    public IEnumerable<OriginalInstructionStatus> Payments { get; set; } = [];

    public int SupplementaryData { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        GroupHeader = x.Part("GrpHdr"u8, GroupHeader, Use.Required);
        OriginalGroup = x.Part("OrgnlGrpInfAndSts"u8, OriginalGroup, Use.Required);
        Payments = x.Items("OrgnlPmtInfAndSts"u8, Payments);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData, Use.Since(Dialect.Year2013));
    }
}
