using BankHub.Core.Payments;

namespace BankHub.Core.Lifecycle;

/// <summary>
/// What was booked on our account for one attempt. The same event told by several messages (camt.052, 054 and 053, a report sent twice)
/// has one identity and counts once. News without an identity (a status word) may be of an event that another message identifies, so it
/// counts only as far as the identified ones fall short of it. So do returns of which only a message told, each by its own name. A return
/// that is booked on the side of the payment itself is one that the bank took back.
/// </summary>
/// <param name="Standing">Bookings that were not reversed.</param>
/// <param name="IsReversed">Whether any was reversed.</param>
/// <param name="Returned">The money that came back and was not taken back.</param>
/// <param name="CameBack">Whether any came back, even if the bank took it again.</param>
/// <param name="Conflicts">What people must look at.</param>
internal sealed record Bookings(int Standing, bool IsReversed, decimal Returned, bool CameBack, IReadOnlyCollection<Conflict> Conflicts)
{
    private const string Unidentified = "";

    public bool IsSettled => Standing > 0;

    /// <summary>Money went out, or came back: then it had gone out.</summary>
    public bool Moved => IsSettled || CameBack;

    public static Bookings Of(AttemptFacts facts)
    {
        var conflicts = new HashSet<Conflict>();
        var settled = Identities(facts, EvidenceKind.Settled, conflicts);
        var reversed = Identities(facts, EvidenceKind.Reversed, conflicts);
        // The counterparty was credited: then our account was booked, whether we were told or not.
        var credited = facts.Evidence.Any(e => e.Kind == EvidenceKind.Credited);

        var identified = settled.Union(reversed).Count(id => id != Unidentified);
        var booked = Math.Max(identified, settled.Count + reversed.Count > 0 || credited ? 1 : 0);
        var takenBack = Math.Max(reversed.Count(id => id != Unidentified), reversed.Count > 0 ? 1 : 0);
        var standing = booked - takenBack;
        if (standing > 1)
        {
            conflicts.Add(Conflict.BookedTwice);
        }

        if (credited && standing == 0)
        {
            conflicts.Add(Conflict.CreditedAndReversed);
        }

        var back = Returns(facts, conflicts, out var again);
        if (again > back)
        {
            conflicts.Add(Conflict.SideDiffers);
        }

        var returned = Math.Max(0, back - again);
        if (returned > facts.Amount.Value || returned > 0 && takenBack > 0 && standing == 0)
        {
            conflicts.Add(Conflict.ReturnedTooMuch);
        }

        return new Bookings(standing, takenBack > 0, returned, back > 0, conflicts);
    }

    private static HashSet<string> Identities(AttemptFacts facts, EvidenceKind kind, HashSet<Conflict> conflicts)
    {
        var expected = kind == EvidenceKind.Settled ? facts.OwnSide : Opposite(facts.OwnSide);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var e in facts.Evidence.Where(e => e.Kind == kind))
        {
            if (e.Amount is { } amount && amount != facts.Amount)
            {
                conflicts.Add(Conflict.AmountDiffers);
            }
            else if (e.Side is { } side && side != expected)
            {
                conflicts.Add(Conflict.SideDiffers);
            }
            else
            {
                found.Add(e.Identity ?? Unidentified);
            }
        }

        return found;
    }

    /// <summary>What came back in all, and what of it was booked on our own side again.</summary>
    private static decimal Returns(AttemptFacts facts, HashSet<Conflict> conflicts, out decimal again)
    {
        var byIdentity = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var takenAgain = new Dictionary<string, decimal>(StringComparer.Ordinal);
        // The word of a return may say what went out: if that is no payment of ours, neither is the return, until it is booked for ours.
        var isOfAnother = facts.Evidence.Any(e => e.Kind == EvidenceKind.Acknowledged && e.Amount is { } a && a != facts.Amount);
        foreach (var e in facts.Evidence.Where(e => e.Kind == EvidenceKind.Returned))
        {
            if ((e.Amount is { } other && IsOfAnother(e, other, facts.Amount)) || (IsWord(e.Identity) && isOfAnother))
            {
                conflicts.Add(Conflict.AmountDiffers);
            }
            else if (e.Side == facts.OwnSide && IsWord(e.Identity))
            {
                conflicts.Add(Conflict.SideDiffers);
            }
            else
            {
                var amount = e.Amount?.Value ?? facts.Amount.Value;
                var id = e.Identity ?? Unidentified;
                var told = e.Side == facts.OwnSide ? takenAgain : byIdentity;
                // Two tellings of one return that differ: the larger, whatever came first.
                told[id] = told.TryGetValue(id, out var known) ? Math.Max(known, amount) : amount;
            }
        }

        again = takenAgain.Values.Sum();
        // What was told and what was booked is the same money, and so is news without a name and news with one.
        var booked = byIdentity.Where(one => !IsWord(one.Key)).Sum(one => one.Value);
        var noticed = byIdentity.Where(one => ReturnNotice.Is(one.Key) && !ReturnNotice.IsNameless(one.Key)).Sum(one => one.Value);
        decimal[] nameless = [.. byIdentity.Where(one => ReturnNotice.IsNameless(one.Key)).Select(one => one.Value)];
        if (nameless.Length + (noticed > 0 ? 1 : 0) > 1 && booked < nameless.Sum() + noticed)
        {
            // One return told several times, or several: only their bookings tell. The least that it can be counts until then.
            conflicts.Add(Conflict.ReturnsUnclear);
        }

        return new[] { byIdentity.GetValueOrDefault(Unidentified), noticed, nameless.Append(0).Max(), booked }.Max();
    }

    // A bank's word of a return, which its booking bears out.
    private static bool IsWord(string? identity) => string.IsNullOrEmpty(identity) || ReturnNotice.Is(identity);

    private static bool IsOfAnother(Evidence e, Money returned, Money ours) =>
        returned.Currency != ours.Currency || returned.Value > ours.Value || (IsOfWhole(e) && returned != ours);

    /// <summary>
    /// An ACH entry comes back whole (Nacha Operating Rules, Appendix Four: a return has the amount of its entry): one of another amount is
    /// of another entry.
    /// </summary>
    private static bool IsOfWhole(Evidence e) => e.Reason?.CodeSet == ReasonCode.Nacha;

    private static BookingSide Opposite(BookingSide side) => side == BookingSide.Debit ? BookingSide.Credit : BookingSide.Debit;
}
