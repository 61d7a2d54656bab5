namespace BankHub.Core.Lifecycle;

/// <summary>What stands behind a conflict: by how much more of it, people look again at one that they had settled.</summary>
public static class Contradiction
{
    /// <summary>How many different things were said that the conflict is about; what is told again counts once.</summary>
    public static int Weight(Conflict conflict, AttemptFacts facts) => facts.Evidence
        .Where(e => IsAbout(conflict, e, facts))
        .Select(e => (e.Kind, e.Identity, e.Amount, e.Side, e.Reason?.CodeSet, e.Reason?.Code))
        .Distinct().Count();

    private static bool IsAbout(Conflict conflict, Evidence e, AttemptFacts facts) => conflict switch
    {
        Conflict.SettledAndRejected => IsBooking(e.Kind) || e.Kind == EvidenceKind.Rejected,
        Conflict.SettledAndCancelled => IsBooking(e.Kind) || e.Kind == EvidenceKind.Cancelled,
        Conflict.CreditedAndReversed => e.Kind is EvidenceKind.Credited or EvidenceKind.Reversed,
        Conflict.ReturnedAndRejected => e.Kind is EvidenceKind.Returned or EvidenceKind.Rejected,
        Conflict.AmountDiffers => e.Amount is { } amount && amount != facts.Amount,
        Conflict.SideDiffers => e.Side is not null,
        Conflict.BookedTwice => IsBooking(e.Kind),
        Conflict.ReturnedTooMuch => e.Kind is EvidenceKind.Returned or EvidenceKind.Reversed,
        Conflict.ReturnsUnclear => e.Kind == EvidenceKind.Returned,
        Conflict.ExecutedAndRejected => AttemptStatus.ProvesExecution(e.Kind) || e.Kind == EvidenceKind.Rejected,
        Conflict.AcceptedAfterRejected => e.Kind is EvidenceKind.Accepted or EvidenceKind.Rejected,
        Conflict.ToldOtherwise => AttemptStatus.IsOfSilence(e.Kind) || AttemptStatus.Denies(e.Kind) || AttemptStatus.WasTaken(e.Kind),
        _ => AttemptStatus.ProvesArrival(e.Kind) || e.Kind == EvidenceKind.NeverLeft,
    };

    private static bool IsBooking(EvidenceKind kind) => kind is EvidenceKind.Settled or EvidenceKind.Credited;
}
