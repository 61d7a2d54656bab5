using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Reporting;

/// <summary>The requests for reports: a version is a line.</summary>
internal static class ReportingVersions
{
    private static readonly MessageKind Request = new("camt.060", "AcctRptgReq", () => new AccountReportingRequest());

    public static readonly IReadOnlyList<MessageVersion> All =
    [
        Request.Version(5, Dialect.Year2019),
    ];
}
