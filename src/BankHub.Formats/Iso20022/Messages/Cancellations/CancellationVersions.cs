using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Cancellations;

/// <summary>The requests to cancel payments: a version is a line.</summary>
internal static class CancellationVersions
{
    private static readonly MessageKind FromCustomer = new("camt.055", "CstmrPmtCxlReq", () => new CustomerPaymentCancellationRequest());

    private static readonly MessageKind BetweenAgents = new("camt.056", "FIToFIPmtCxlReq", () => new PaymentCancellationRequest());

    public static readonly IReadOnlyList<MessageVersion> All =
    [
        FromCustomer.Version(8, Dialect.Year2019),
        FromCustomer.Version(9, Dialect.Year2020),
        BetweenAgents.Version(8, Dialect.Year2019),
    ];
}
