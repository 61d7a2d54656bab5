using BankHub.Core.Lifecycle;

namespace BankHub.Hub.Status;

/// <summary>
/// A kind of evidence as it is stored. Nodes of two versions work side by side, and a release may be taken back: what the version before
/// does not know stands under a kind that it does, from which the same state follows or none, with its own name beside.
/// </summary>
internal static class StoredKind
{
    /// <summary>What every version knows.</summary>
    public static EvidenceKind Plain(EvidenceKind kind) => kind switch
    {
        EvidenceKind.AtCounterparty or EvidenceKind.SaidTaken => EvidenceKind.Accepted,
        EvidenceKind.SaidRefused or EvidenceKind.SaidDropped => EvidenceKind.Rejected,
        EvidenceKind.TakenByNetwork => EvidenceKind.Acknowledged,
        EvidenceKind.NotDelivered => EvidenceKind.BankDoubt,
        EvidenceKind.CancellationPending => EvidenceKind.CancellationRefused,
        _ => kind,
    };

    /// <summary>Its own name, where that is another one.</summary>
    public static string? Finer(EvidenceKind kind) => Plain(kind) == kind ? null : kind.ToString();

    /// <summary>What was stored: a name of a version to come leaves what every version knows.</summary>
    public static EvidenceKind Of(EvidenceKind plain, string? finer) =>
        finer is not null && Enum.TryParse<EvidenceKind>(finer, out var known) ? known : plain;
}
