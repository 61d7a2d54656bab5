using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Cheques;

/// <summary>The messages about cheques: a version is a line.</summary>
internal static class ChequeVersions
{
    private static readonly MessageKind Presentment = new("camt.107", "ChqPresntmntNtfctn", () => new ChequePresentmentNotification());

    private static readonly MessageKind Stop = new("camt.108", "ChqCxlOrStopReq", () => new ChequeStopRequest());

    private static readonly MessageKind Report = new("camt.109", "ChqCxlOrStopRpt", () => new ChequeStopReport());

    public static readonly IReadOnlyList<MessageVersion> All =
    [
        Presentment.Version(1, Dialect.Year2021),
        Stop.Version(1, Dialect.Year2021),
        Report.Version(1, Dialect.Year2021),
    ];
}
