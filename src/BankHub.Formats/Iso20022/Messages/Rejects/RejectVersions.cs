using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Rejects;

/// <summary>The rejection of messages: a version is a line.</summary>
internal static class RejectVersions
{
    private static readonly MessageKind Reject = new("admi.002", "admi.002.001.01", () => new MessageReject());

    public static readonly IReadOnlyList<MessageVersion> All =
    [
        Reject.Version(1, Dialect.Year2009),
    ];
}
