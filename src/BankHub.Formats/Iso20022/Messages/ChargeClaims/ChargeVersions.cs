using BankHub.Formats.Iso20022.Messages.ChargeClaims.Records;
using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.ChargeClaims;

/// <summary>The messages about charges: a version is a line.</summary>
internal static class ChargeVersions
{
    private static readonly MessageKind Notification = new("camt.105", "ChrgsPmtNtfctn", () => new ChargesPaymentNotification());

    private static readonly MessageKind Request = new("camt.106", "ChrgsPmtReq", () => new ChargesPaymentRequest());

    private static readonly MessageKind RecordNotification = new("camt.105", "ChrgsPmtNtfctn", () => new ChargeRecordsNotification());

    private static readonly MessageKind RecordRequest = new("camt.106", "ChrgsPmtReq", () => new ChargeRecordsRequest());

    public static readonly IReadOnlyList<MessageVersion> All =
    [
        Notification.Version(1, Dialect.Year2021),
        RecordNotification.Read(2, Dialect.Year2023),
        Request.Version(1, Dialect.Year2021),
        RecordRequest.Read(2, Dialect.Year2023),
    ];
}
