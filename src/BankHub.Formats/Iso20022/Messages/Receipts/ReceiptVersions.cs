using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Receipts;

/// <summary>The notices of money to come: a version is a line.</summary>
internal static class ReceiptVersions
{
    private static readonly MessageKind Notice = new("camt.057", "NtfctnToRcv", () => new NotificationToReceive());

    private static readonly MessageKind Withdrawal = new("camt.058", "NtfctnToRcvCxlAdvc", () => new NotificationToReceiveCancellation());

    public static readonly IReadOnlyList<MessageVersion> All =
    [
        Notice.Version(6, Dialect.Year2019),
        Withdrawal.Version(6, Dialect.Year2019),
        Withdrawal.Read(8, Dialect.Year2020),
    ];
}
