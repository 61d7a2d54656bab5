using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Messages.Reporting;

/// <summary>camt.060: a request for reports or statements of accounts.</summary>
public sealed class AccountReportingRequest : IMessage, IComponent
{
    public SenderHeader? GroupHeader { get; set; }

    public IEnumerable<ReportingRequest> ReportingRequests { get; set; } = [];

    public int SupplementaryData { get; set; }

    void IComponent.Describe<TSide>(ref TSide x)
    {
        GroupHeader = x.Part("GrpHdr"u8, GroupHeader, Use.Required);
        ReportingRequests = x.Items("RptgReq"u8, ReportingRequests, Use.Required);
        SupplementaryData = x.Skipped("SplmtryData"u8, SupplementaryData);
    }
}
