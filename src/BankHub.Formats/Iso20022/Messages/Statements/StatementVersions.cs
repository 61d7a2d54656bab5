using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Statements;

/// <summary>The messages about accounts: a version is a line.</summary>
internal static class StatementVersions
{
    private static readonly MessageKind Report = new("camt.052", "BkToCstmrAcctRpt", () => new BankToCustomerAccountReport());

    private static readonly MessageKind Statement = new("camt.053", "BkToCstmrStmt", () => new BankToCustomerStatement());

    private static readonly MessageKind Notification = new("camt.054", "BkToCstmrDbtCdtNtfctn", () => new DebitCreditNotification());

    public static readonly IReadOnlyList<MessageVersion> All =
    [
        Report.Version(2, Dialect.Year2009),
        Report.Version(4, Dialect.Year2013),
        Report.Version(6, Dialect.Year2016),
        Report.Version(8, Dialect.Year2019),
        Report.Version(10, Dialect.Year2021),
        Statement.Version(2, Dialect.Year2009),
        Statement.Version(4, Dialect.Year2013),
        Statement.Version(6, Dialect.Year2016),
        Statement.Version(8, Dialect.Year2019),
        Statement.Version(10, Dialect.Year2021),
        Notification.Version(2, Dialect.Year2009),
        Notification.Version(4, Dialect.Year2013),
        Notification.Version(6, Dialect.Year2016),
        Notification.Version(8, Dialect.Year2019),
        Notification.Version(10, Dialect.Year2021),
    ];
}
