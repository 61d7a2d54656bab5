using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Investigations;

/// <summary>Requests to investigate and the answers: a version is a line.</summary>
internal static class InvestigationVersions
{
    private static readonly MessageKind Request = new("camt.110", "InvstgtnReq", () => new InvestigationRequest());

    private static readonly MessageKind Response = new("camt.111", "InvstgtnRspn", () => new InvestigationResponse());

    public static readonly IReadOnlyList<MessageVersion> All =
    [
        Request.Version(1, Dialect.Year2021),
        Request.Version(2, Dialect.Year2022),
        Response.Version(1, Dialect.Year2021),
        Response.Version(3, Dialect.Year2022),
    ];
}
