namespace BankHub.Core.Lifecycle;

/// <summary>
/// What was booked on our account for one attempt. The same event told by several messages (camt.052, 054 and 053, a report sent twice)
/// has one identity and counts once.
/// </summary>
internal sealed record Bookings(bool IsSettled, bool IsReversed, decimal Returned, IReadOnlyCollection<Conflict> Conflicts)
{
    public static Bookings Of(AttemptFacts facts)
    {
        var conflicts = new HashSet<Conflict>();
        var settled = Identities(facts, EvidenceKind.Settled, conflicts);
        var reversed = Identities(facts, EvidenceKind.Reversed, conflicts);
        var returned = Returns(facts, conflicts);

        var standing = settled.Where(id => !reversed.Contains(id)).ToHashSet(StringComparer.Ordinal);
        // A reversal that names no booking takes back one.
        if (reversed.Contains(""))
        {
            standing.Clear();
        }

        if (standing.Count(id => id.Length > 0) > 1)
        {
            conflicts.Add(Conflict.BookedTwice);
        }

        var credited = facts.Evidence.Any(e => e.Kind == EvidenceKind.Credited);
        return new Bookings(standing.Count > 0 || credited, reversed.Count > 0, returned, conflicts);
    }

    private static HashSet<string> Identities(AttemptFacts facts, EvidenceKind kind, HashSet<Conflict> conflicts)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var e in facts.Evidence.Where(e => e.Kind == kind))
        {
            var expected = kind == EvidenceKind.Settled ? facts.OwnSide : Opposite(facts.OwnSide);
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
                found.Add(e.Identity ?? "");
            }
        }

        return found;
    }

    private static decimal Returns(AttemptFacts facts, HashSet<Conflict> conflicts)
    {
        var byIdentity = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var e in facts.Evidence.Where(e => e.Kind == EvidenceKind.Returned))
        {
            if (e.Amount is { } other && other.Currency != facts.Amount.Currency)
            {
                conflicts.Add(Conflict.AmountDiffers);
                continue;
            }

            if (e.Side is { } side && side == facts.OwnSide)
            {
                conflicts.Add(Conflict.SideDiffers);
                continue;
            }

            var amount = e.Amount?.Value ?? facts.Amount.Value;
            var id = e.Identity ?? "";
            // Two tellings of one return that differ: the larger, whatever came first.
            byIdentity[id] = byIdentity.TryGetValue(id, out var known) ? Math.Max(known, amount) : amount;
        }

        var total = byIdentity.Values.Sum();
        if (total > facts.Amount.Value)
        {
            conflicts.Add(Conflict.ReturnedTooMuch);
        }

        return total;
    }

    private static BookingSide Opposite(BookingSide side) => side == BookingSide.Debit ? BookingSide.Credit : BookingSide.Debit;
}
