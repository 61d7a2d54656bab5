using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;

namespace BankHub.Hub.Reconcile;

/// <summary>What a booking is: of a payment, of a whole message, money that came in, or a question for people. Never a guess.</summary>
internal abstract record Judgement
{
    /// <summary>The booking of these payments, or what came back of one.</summary>
    public sealed record Of(EvidenceKind Kind, IReadOnlyList<Candidate> Payments) : Judgement;

    /// <summary>The booking of every member of a message.</summary>
    public sealed record OfMessage(Guid Outbound, IReadOnlyList<Candidate> Members) : Judgement;

    /// <summary>Somebody else's money that was credited to us.</summary>
    public sealed record CameIn : Judgement;

    /// <param name="Reason">In kebab case.</param>
    public sealed record ForPeople(string Reason) : Judgement;

    /// <summary>The booking stands on an account that is neither the connection's nor the payment's.</summary>
    public const string ForeignAccount = "foreign-account";

    /// <param name="unit">What was booked.</param>
    /// <param name="identity">The name of the booking.</param>
    /// <param name="named">The payments that it names.</param>
    /// <param name="message">The members of the message that it names, where it is of a batch.</param>
    /// <param name="isPart">Whether these are only the members of a part of the message that it names.</param>
    public static Judgement Judge(
        Unit unit, string identity, IReadOnlyList<Candidate> named, IReadOnlyList<Candidate> message, bool isPart = false) =>
        unit.Flaw is { } flaw ? new ForPeople(flaw)
        : unit.Amount.Value <= 0 ? new ForPeople("no-amount")
        : named.Count > 1 ? new ForPeople("several-payments")
        : named.Count == 1 ? OfOne(unit, identity, named[0])
        : message.Count > 0 ? OfBatch(unit, identity, message, isPart)
        : unit.Elsewhere is { IsForeign: true } ? new ForPeople(ForeignAccount)
        : IsIncoming(unit) ? new CameIn()
        : new ForPeople(unit.All.Any() ? "unknown-payment" : "no-reference");

    // A trace number is one that we gave: what it names is ours, even if we do not know it.
    private static bool IsIncoming(Unit unit) => unit.Side == BookingSide.Credit && !unit.IsReturn
        && unit.Names.All(n => n.Kind != Core.Wire.ReferenceKind.Trace);

    private static Judgement OfOne(Unit unit, string identity, Candidate payment)
    {
        // The cover is what was booked, or what came back, by whichever of the two names the bank says it.
        if (payment.IsCovered)
        {
            return new ForPeople("booked-as-cover");
        }

        if (IsElsewhere(unit, payment))
        {
            return new ForPeople(ForeignAccount);
        }

        if (unit.Side != payment.OwnSide)
        {
            // The opposite side alone may be anything; that money came back the bank must say.
            return unit.ReturnReason is null ? new ForPeople(unit.Reversal ? "reversal" : "direction-differs")
                : unit.In(payment.Amount.Currency) is not { } back || back.Value > payment.Amount.Value
                    ? new ForPeople("amount-differs")
                : payment.Returned.Any(r => r.Key != identity && r.Value == back.Value) ? new ForPeople("already-returned")
                : new Of(EvidenceKind.Returned, [payment]);
        }

        return unit.IsReturn ? new ForPeople("direction-differs")
            : unit.IsCharge ? new ForPeople("charge")
            : !IsBookingOf(unit, payment) ? new ForPeople(IsWithoutRate(unit, payment) ? "no-rate" : "amount-differs")
            : payment.Booked.Any(b => b != identity) ? new ForPeople("already-settled")
            : new Of(EvidenceKind.Settled, [payment]);
    }

    private static bool IsElsewhere(Unit unit, Candidate payment) =>
        unit.Elsewhere is { } told && !(payment.OwnAccount is { } own && AccountNumbers.MayBeOne(told.Number, own.Number));

    // What was instructed stands for the booking only where that is in another currency, and the rate says the same: a fee booked apart
    // names the amount of its payment too (ISO 20022, AmtDtls), and is not the payment.
    private static bool IsBookingOf(Unit unit, Candidate payment) => unit.Amount.Currency == payment.Amount.Currency
        ? payment.IsIn(unit.Amount) || (Charged.Before(unit) is { } before && payment.IsIn(before))
        : unit.OtherAmounts.Any(other => payment.IsIn(other) && Charged.Follows(unit, other));

    private static bool IsWithoutRate(Unit unit, Candidate payment) => unit.Amount.Currency != payment.Amount.Currency
        && unit.OtherAmounts.Any(payment.IsIn) && !Charged.HasRate(unit, out _);

    /// <summary>All members, or all that the bank did not refuse before: whichever has the stated number and the booked total.</summary>
    private static Judgement OfBatch(Unit unit, string identity, IReadOnlyList<Candidate> members, bool isPart)
    {
        if (members.Any(m => m.IsCovered))
        {
            return new ForPeople("booked-as-cover");
        }

        if (members.Any(m => IsElsewhere(unit, m)))
        {
            return new ForPeople(ForeignAccount);
        }

        if (unit.IsReturn || members.Any(m => m.OwnSide != unit.Side))
        {
            return new ForPeople("direction-differs");
        }

        Candidate[] taken = [.. members.Where(m => m.State is not ("Rejected" or "Cancelled" or "Failed"))];
        var (all, rest) = (IsThe(members, unit), IsThe(taken, unit));
        return !all && !rest ? new ForPeople("batch-differs")
            : (all ? members : taken).Any(m => m.Booked.Any(b => b != identity)) ? new ForPeople("already-settled")
            : all && !isPart ? new OfMessage(members[0].Outbound, members)
            : new Of(EvidenceKind.Settled, all ? members : taken);
    }

    private static bool IsThe(IReadOnlyList<Candidate> members, Unit unit) => members.Count > 0
        && (unit.Batch?.NumberOfTransactions is not { } number || number == members.Count)
        && members.All(m => m.Amount.Currency == unit.Amount.Currency)
        && members.Sum(m => m.Amount.Value) == unit.Amount.Value
        && (unit.Batch?.TotalAmount is not { } total || total == unit.Amount);
}
