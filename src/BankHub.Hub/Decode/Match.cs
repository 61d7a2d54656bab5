using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;
using BankHub.Hub.Messages;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>What a piece of evidence speaks of: a member, a whole message, nothing we know, or more than one thing.</summary>
internal sealed record Match(Guid? Outbound, Guid? PaymentId, int? Attempt, bool Ambiguous)
{
    public static readonly Match None = new(null, null, null, false);
    public static readonly Match Several = new(null, null, null, true);

    /// <summary>Something else than the bank says it is.</summary>
    public static readonly Match Elsewhere = Several with { Disagrees = true };

    public bool Disagrees { get; private init; }

    /// <summary>Taken back before anybody tried to send it: not what the bank means by a name that others carry too.</summary>
    public bool Unsent { get; init; }
}

/// <summary>Finds the subjects of evidence by (connection, reference); the end-to-end id alone never matches.</summary>
internal static class Matcher
{
    /// <summary>
    /// One match for each piece of evidence, which may stand in the answer to a message of ours. What one teaches the next ones know, as
    /// if each were taken in alone.
    /// </summary>
    public static async Task<IReadOnlyList<Match>> FindAsync(
        Work work, string connection, IReadOnlyList<(Evidence Evidence, OutboundRow? Asked)> said)
    {
        var names = said.SelectMany(s => Names(s.Evidence).Concat(s.Evidence.Within).Concat(s.Evidence.Learnt)).Distinct().ToArray();
        // Name by name through the index, whatever the planner believes of the table.
        var rows = names.Length == 0 ? [] : await work.QueryAsync(
            """
            select n.kind, n.value, r.outbound_id, r.payment_id, r.attempt,
              n.kind = $4 and exists (select from outbound o where o.id = r.outbound_id and o.state = 'Voided' and o.first_sent_at is null)
            from unnest($2::text[], $3::text[]) n(kind, value)
            cross join lateral (
              select * from reference x where x.connection = $1 and x.kind = n.kind and x.value = n.value offset 0) r
            """,
            r => (
                Name: new Reference(r.GetString(0), r.GetString(1)),
                Match: new Match(r.GetGuid(2), r.Id(3), r.Number(4), false) { Unsent = r.GetBoolean(5) }),
            connection, names.Select(n => n.Kind).ToArray(), names.Select(n => n.Value).ToArray(), ReferenceKind.Uetr);
        var known = new KnownNames(rows);
        var asked = await OfAskedAsync(
            work, [.. said.Where(s => !Names(s.Evidence).Any()).Select(s => s.Asked).OfType<OutboundRow>().DistinctBy(a => a.Id)]);
        var matches = new List<Match>(said.Count);
        foreach (var (evidence, question) in said)
        {
            var match = Held(evidence, known, Find(
                evidence, known, question is { } q ? asked.GetValueOrDefault(q.Id, Match.None) : Match.None));
            known.Learn(evidence.Learnt, match);
            matches.Add(match);
        }

        return matches;
    }

    /// <summary>
    /// The match, if it is in the message that the bank says, and that message held what the bank says. A message that nobody knows, as
    /// a bank on the way named it anew, takes nothing from a payment that is named both by our name and by its UETR.
    /// </summary>
    private static Match Held(Evidence evidence, KnownNames known, Match match) =>
        match.Outbound is not { } root || evidence.Within.All(name => known.Of(name).Any(m => m.Outbound == root)
            || (name.Kind == ReferenceKind.Message && known.Of(name).Count == 0 && IsNamedTwice(evidence, known, match)))
            ? match
            : Match.Elsewhere;

    private static bool IsNamedTwice(Evidence evidence, KnownNames known, Match match) => match.PaymentId is not null
        && Members(Names(evidence).Where(n => !n.IsShared), known).Contains(match)
        && Members(Names(evidence).Where(n => n.IsShared), known).Any(m => m with { Unsent = false } == match);

    private static Match Find(Evidence evidence, KnownNames known, Match fallback)
    {
        var names = Names(evidence).ToArray();
        if (evidence.Scope == EvidenceScope.Message)
        {
            var roots = names.SelectMany(known.Of).Select(m => m.Outbound).Distinct().ToArray();
            return roots.Length switch
            {
                0 => names.Length == 0 ? fallback with { PaymentId = null, Attempt = null } : Match.None,
                1 => new Match(roots[0], null, null, false),
                _ => Match.Several,
            };
        }

        var own = Members(names.Where(n => !n.IsShared), known);
        var shared = Members(names.Where(n => n.IsShared), known);
        return (own, shared.Where(m => !m.Unsent).ToArray()) switch
        {
            ([], []) => names.Length == 0 && fallback.PaymentId is not null ? fallback : Match.None,
            ([], [var one]) => one,
            ([], var several) when In(evidence.Within, several, known) is [var one] => one,
            ([var one], _) when shared.Length == 0 || shared.Any(m => m with { Unsent = false } == one) => one,
            _ => Match.Several,
        };
    }

    /// <summary>Those in the message in which the bank says that it stands: a transfer and its cover share a name, in two.</summary>
    private static Match[] In(IReadOnlyList<Reference> message, Match[] several, KnownNames known) => message.Count == 0 ? []
        : [.. several.Where(one => message.All(name => known.Of(name).Any(m => m.Outbound == one.Outbound)))];

    private static Match[] Members(IEnumerable<Reference> names, KnownNames known) =>
        [.. names.SelectMany(known.Of).Where(m => m.PaymentId is not null).Distinct()];

    private static IEnumerable<Reference> Names(Evidence evidence) => evidence.References.Where(r => r.Kind != ReferenceKind.EndToEnd);

    /// <summary>An answer that names nothing speaks of what was asked: its payment, or the only member of its message.</summary>
    private static async Task<Dictionary<Guid, Match>> OfAskedAsync(Work work, IReadOnlyList<OutboundRow> asked)
    {
        var roots = asked.Where(a => a.PaymentId is null).Select(a => a.RootId).Distinct().ToArray();
        var members = roots.Length == 0 ? [] : await work.QueryAsync(
            """
            select m.outbound_id, m.payment_id, m.no from unnest($1::uuid[]) t(root)
            cross join lateral (select * from attempt a where a.outbound_id = t.root order by a.position limit 2) m
            """,
            r => (Root: r.GetGuid(0), Payment: r.GetGuid(1), No: r.GetInt32(2)), roots);
        var byRoot = members.ToLookup(m => m.Root);
        return asked.ToDictionary(a => a.Id, a => a.PaymentId is { } payment
            ? new Match(a.RootId, payment, a.Attempt, false)
            : byRoot[a.RootId].ToArray() is [var only] ? new Match(a.RootId, only.Payment, only.No, false)
            : new Match(a.RootId, null, null, false));
    }
}
