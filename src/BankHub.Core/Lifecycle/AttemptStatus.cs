using BankHub.Core.Payments;

namespace BankHub.Core.Lifecycle;

/// <summary>
/// What became of an attempt: a pure function of the set of its evidence, so that any order and any repetition of the bank's messages
/// ends alike.
/// </summary>
/// <param name="State">The state.</param>
/// <param name="Conflicts">What cannot all be true, in the order of <see cref="Conflict"/>.</param>
/// <param name="Returned">The money that came back so far, without what the bank took back of it.</param>
/// <param name="Reason">The reason that belongs to the state, if the bank gave one.</param>
public sealed record AttemptStatus(
    PaymentState State,
    IReadOnlyList<Conflict> Conflicts,
    decimal Returned,
    ReasonCode? Reason)
{
    /// <summary>Folds the evidence.</summary>
    public static AttemptStatus Of(AttemptFacts facts)
    {
        var bookings = Bookings.Of(facts);
        var conflicts = new SortedSet<Conflict>(bookings.Conflicts);
        if (facts.Evidence.Any(e => SpeaksOfAnother(e, facts)))
        {
            conflicts.Add(Conflict.AmountDiffers);
        }

        var state = StateOf(facts, bookings, conflicts);
        return new AttemptStatus(state, [.. conflicts], bookings.Returned, ReasonFor(state, facts.Evidence));
    }

    /// <summary>
    /// Whether it ended only because people said so of a silent bank, which may yet do otherwise: without their word it would go on.
    /// </summary>
    public static bool IsEndedByPeople(AttemptFacts facts) => Of(facts).State == PaymentState.Rejected
        && Of(facts with { Evidence = [.. facts.Evidence.Where(e => !IsOfSilence(e.Kind))] }).State != PaymentState.Rejected;

    private static PaymentState StateOf(AttemptFacts facts, Bookings bookings, SortedSet<Conflict> conflicts)
    {
        bool Has(EvidenceKind kind) => facts.Evidence.Any(e => e.Kind == kind && !SpeaksOfAnother(e, facts));

        // The network took it and gave it up: that the bytes went there proves nothing any more, as far as nobody knows better.
        var isGivenUp = Has(EvidenceKind.NotDelivered) && !Has(EvidenceKind.Reached);
        var arrived = facts.Evidence.Any(e => ProvesArrival(e.Kind) && !(isGivenUp && IsBeforeTheBank(e.Kind)));
        if (arrived && Has(EvidenceKind.NeverLeft))
        {
            conflicts.Add(Conflict.ArrivedAndNeverLeft);
        }

        if (!bookings.Moved && Has(EvidenceKind.Rejected) && facts.Evidence.Any(e => ProvesExecution(e.Kind)))
        {
            conflicts.Add(Conflict.ExecutedAndRejected);
        }

        if (!bookings.Moved && IsTakenAfterRefusal(facts))
        {
            conflicts.Add(Conflict.AcceptedAfterRejected);
        }

        if (IsToldOtherwise(facts))
        {
            conflicts.Add(Conflict.ToldOtherwise);
        }

        var isBlurred = IsBlurred(facts);
        if (isBlurred && !bookings.Moved)
        {
            conflicts.Add(Conflict.TakenAndRefusedByNetwork);
        }

        if (bookings.Moved)
        {
            AddContradictions(Has, facts.Amount.Value, bookings, conflicts);
            if (bookings.Returned >= facts.Amount.Value)
            {
                return PaymentState.Returned;
            }

            if (bookings.IsSettled || !bookings.IsReversed)
            {
                return Has(EvidenceKind.Credited) ? PaymentState.Credited : PaymentState.Settled;
            }
        }

        if (bookings.IsReversed)
        {
            return PaymentState.Reversed;
        }

        if (Has(EvidenceKind.Rejected) && !isBlurred)
        {
            return PaymentState.Rejected;
        }

        if (Has(EvidenceKind.Cancelled))
        {
            return PaymentState.Cancelled;
        }

        // What people said of a silent bank is weaker than any word of its own that ends the payment.
        return Has(EvidenceKind.Accepted) || Has(EvidenceKind.AtCounterparty) || Has(EvidenceKind.SaidTaken)
            ? PaymentState.Accepted
            : Has(EvidenceKind.SaidRefused) || Has(EvidenceKind.SaidDropped)
            ? PaymentState.Rejected
            : BelowAccepted(facts.Phase, Has, arrived, isBlurred);
    }

    private static PaymentState BelowAccepted(AttemptPhase phase, Func<EvidenceKind, bool> has, bool arrived, bool isBlurred)
    {
        // The bank blurred its own word: only its taking over (above) or two people can clear that.
        var isGivenUp = has(EvidenceKind.NotDelivered) && !has(EvidenceKind.Reached);
        if ((has(EvidenceKind.BankDoubt) || isGivenUp || isBlurred) && !has(EvidenceKind.Reached) && !has(EvidenceKind.NeverLeft))
        {
            return PaymentState.InDoubt;
        }

        if (has(EvidenceKind.Acknowledged) || has(EvidenceKind.PartlyAccepted) || (has(EvidenceKind.TakenByNetwork) && !isGivenUp))
        {
            return PaymentState.Acknowledged;
        }

        if (arrived)
        {
            return PaymentState.Sent;
        }

        if (has(EvidenceKind.NeverLeft))
        {
            return PaymentState.Failed;
        }

        if (has(EvidenceKind.Doubt))
        {
            return PaymentState.InDoubt;
        }

        return phase switch
        {
            AttemptPhase.Sealed => PaymentState.Sealed,
            AttemptPhase.Sending => PaymentState.Sending,
            _ => PaymentState.Scheduled,
        };
    }

    private static void AddContradictions(
        Func<EvidenceKind, bool> has, decimal amount, Bookings bookings, SortedSet<Conflict> conflicts)
    {
        if (has(EvidenceKind.Rejected))
        {
            conflicts.Add(bookings.IsSettled ? Conflict.SettledAndRejected : Conflict.ReturnedAndRejected);
        }

        // A cancellation that is granted after the booking is made good by a return of the whole.
        if (bookings.IsSettled && has(EvidenceKind.Cancelled) && bookings.Returned != amount)
        {
            conflicts.Add(Conflict.SettledAndCancelled);
        }
    }

    /// <summary>
    /// Only the network refused, which it does with what it does not take, and yet somebody had it: another copy of the message was
    /// meant, or one of the two is wrong. Nobody may pay again for that.
    /// </summary>
    private static bool IsBlurred(AttemptFacts facts) =>
        facts.Evidence.Where(e => e.Kind == EvidenceKind.Rejected).All(e => e.Reason?.CodeSet == ReasonCode.Fin)
        && facts.Evidence.Any(e => e.Kind == EvidenceKind.Rejected) && facts.Evidence.Any(e => WasTaken(e.Kind) && !IsOfSilence(e.Kind));

    /// <summary>
    /// By the times of its own messages the bank took what it had refused: whether anybody may pay again, people ask it. The order in which
    /// news come proves nothing, and nothing is known of the time of news that tell none. That a message was taken is said of the payments
    /// in it that were not refused by themselves, and what the network refused no bank did.
    /// </summary>
    private static bool IsTakenAfterRefusal(AttemptFacts facts)
    {
        var refusals = facts.Evidence
            .Where(e => e.Kind == EvidenceKind.Rejected && e.Reason?.CodeSet != ReasonCode.Fin && !SpeaksOfAnother(e, facts)).ToArray();
        var ofMessage = refusals.Where(e => e.Scope == EvidenceScope.Message).Min(e => e.AsOf);
        var ofAny = refusals.Min(e => e.AsOf);
        return facts.Evidence.Any(e => e.Kind == EvidenceKind.Accepted && !SpeaksOfAnother(e, facts)
            && e.AsOf > (e.Scope == EvidenceScope.Payment ? ofAny : ofMessage));
    }

    // That the bytes are at the gateway does not contradict it.
    internal static bool WasTaken(EvidenceKind kind) =>
        ProvesArrival(kind) && kind is not (EvidenceKind.Delivered or EvidenceKind.Reached or EvidenceKind.Rejected);

    /// <summary>
    /// The bank spoke at last, and not as people said: it or the network refused what they held to be taken, or
    /// does not know it, or has what they held to be refused. That it cancelled that agrees with them, and a word with another amount is of
    /// another payment.
    /// </summary>
    private static bool IsToldOtherwise(AttemptFacts facts)
    {
        bool Says(Func<EvidenceKind, bool> kind) => facts.Evidence.Any(e => kind(e.Kind) && !SpeaksOfAnother(e, facts));

        return (Says(k => k == EvidenceKind.SaidTaken)
                && Says(Denies))
            || (Says(k => k == EvidenceKind.SaidRefused) && Says(k => WasTaken(k) && k != EvidenceKind.Cancelled))
            || (Says(k => k == EvidenceKind.SaidDropped) && Says(k => WasTaken(k) && k != EvidenceKind.Cancelled && !IsReceipt(k)));
    }

    /// <summary>What cannot be true of a payment that the bank took over.</summary>
    internal static bool Denies(EvidenceKind kind) => kind is EvidenceKind.Rejected or EvidenceKind.NotDelivered or EvidenceKind.BankDoubt;

    internal static bool IsOfSilence(EvidenceKind kind) =>
        kind is EvidenceKind.SaidTaken or EvidenceKind.SaidRefused or EvidenceKind.SaidDropped;

    // What makes a payment Acknowledged, and no more.
    private static bool IsReceipt(EvidenceKind kind) =>
        kind is EvidenceKind.Acknowledged or EvidenceKind.PartlyAccepted or EvidenceKind.TakenByNetwork;

    internal static bool ProvesArrival(EvidenceKind kind) => kind is not (EvidenceKind.Doubt or EvidenceKind.NeverLeft
        or EvidenceKind.SaidRefused or EvidenceKind.SaidDropped or EvidenceKind.NotFound or EvidenceKind.BankDoubt
        or EvidenceKind.NotDelivered or EvidenceKind.CancellationRefused or EvidenceKind.CancellationPending);

    /// <summary>What the transport and the network say of the way to the bank; no bank spoke.</summary>
    private static bool IsBeforeTheBank(EvidenceKind kind) => kind is EvidenceKind.Delivered or EvidenceKind.TakenByNetwork;

    // Only of an entry that was executed is a notification of change, a dispute or word of the counterparty's bank; that our bank took a
    // payment over proves nothing yet.
    internal static bool ProvesExecution(EvidenceKind kind) =>
        kind is EvidenceKind.Correction or EvidenceKind.Disputed or EvidenceKind.AtCounterparty;

    /// <summary>
    /// A word that states another amount is of another payment, though under our reference: it proves arrival, no more. A booking is judged
    /// by its own rules; what reached the counterparty may be less by charges.
    /// </summary>
    private static bool SpeaksOfAnother(Evidence e, AttemptFacts facts) =>
        e.Kind is EvidenceKind.Acknowledged or EvidenceKind.Accepted or EvidenceKind.Rejected or EvidenceKind.Cancelled
        && e.Amount is { } amount && amount != facts.Amount;

    private static ReasonCode? ReasonFor(PaymentState state, IEnumerable<Evidence> evidence)
    {
        var kind = state switch
        {
            PaymentState.Rejected => EvidenceKind.Rejected,
            PaymentState.Returned => EvidenceKind.Returned,
            PaymentState.Reversed => EvidenceKind.Reversed,
            PaymentState.Cancelled => EvidenceKind.Cancelled,
            _ => (EvidenceKind?)null,
        };
        return evidence.Where(e => e.Kind == kind && e.Reason is not null)
            .OrderBy(e => e.Reason!.CodeSet, StringComparer.Ordinal).ThenBy(e => e.Reason!.Code, StringComparer.Ordinal)
            .ThenBy(e => e.Reason!.Text, StringComparer.Ordinal)
            .Select(e => e.Reason).FirstOrDefault();
    }
}
