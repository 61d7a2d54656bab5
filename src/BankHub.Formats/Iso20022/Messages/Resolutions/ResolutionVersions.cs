using BankHub.Formats.Iso20022.Versions;

namespace BankHub.Formats.Iso20022.Messages.Resolutions;

/// <summary>The answers in cases: a version is a line.</summary>
internal static class ResolutionVersions
{
    private static readonly MessageKind Resolution = new("camt.029", "RsltnOfInvstgtn", () => new ResolutionOfInvestigation());

    public static readonly IReadOnlyList<MessageVersion> All =
    [
        Resolution.Version(9, Dialect.Year2019),
    ];
}
