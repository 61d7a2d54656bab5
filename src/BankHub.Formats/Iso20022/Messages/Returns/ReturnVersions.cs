using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Returns;

/// <summary>The messages that send money back: a version is a line.</summary>
internal static class ReturnVersions
{
    private static readonly MessageKind Return = new("pacs.004", "PmtRtr", () => new PaymentReturn());

    private static readonly MessageKind Reversal = new("pacs.007", "FIToFIPmtRvsl", () => new PaymentReversal());

    private static readonly MessageKind CustomerReversal = new("pain.007", "CstmrPmtRvsl", () => new CustomerPaymentReversal());

    public static readonly IReadOnlyList<MessageVersion> All =
    [
        Return.Version(9, Dialect.Year2019),
        Return.Version(10, Dialect.Year2020),
        Return.Read(13, Dialect.Year2023),
        Reversal.Version(9, Dialect.Year2019),
        CustomerReversal.Version(10, Dialect.Year2020),
    ];
}
