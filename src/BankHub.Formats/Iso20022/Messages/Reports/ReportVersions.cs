using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Reports;

/// <summary>The messages about the status of payments: a version is a line.</summary>
internal static class ReportVersions
{
    private static readonly MessageKind ToCustomer = new("pain.002", "CstmrPmtStsRpt", () => new CustomerPaymentStatusReport());

    private static readonly MessageKind BetweenAgents = new("pacs.002", "FIToFIPmtStsRpt", () => new PaymentStatusReport());

    private static readonly MessageKind Request = new("pacs.028", "FIToFIPmtStsReq", () => new PaymentStatusRequest());

    public static readonly IReadOnlyList<MessageVersion> All =
    [
        ToCustomer.Version(3, Dialect.Year2009),
        ToCustomer.Version(10, Dialect.Year2019),
        ToCustomer.Version(12, Dialect.Year2021),
        BetweenAgents.Version(3, Dialect.Year2009),
        BetweenAgents.Version(10, Dialect.Year2019),
        BetweenAgents.Version(12, Dialect.Year2021),
        BetweenAgents.Read(14, Dialect.Year2023),
        Request.Version(3, Dialect.Year2019),
    ];
}
