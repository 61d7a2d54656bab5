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
}

/// <summary>Finds the subjects of evidence by (connection, reference); the end-to-end id alone never matches.</summary>
internal static class Matcher
{
    public static async Task<IReadOnlyList<Match>> FindAsync(
        Work work, string connection, IReadOnlyList<Evidence> evidence, OutboundRow? asked)
    {
        var names = evidence.SelectMany(Names).Distinct().ToArray();
        var rows = await work.QueryAsync(
            """
            select r.kind, r.value, r.outbound_id, r.payment_id, r.attempt from reference r
            join unnest($2::text[], $3::text[]) n(kind, value) on r.kind = n.kind and r.value = n.value
            where r.connection = $1
            """,
            r => (Name: new Reference(r.GetString(0), r.GetString(1)), Match: new Match(r.GetGuid(2), r.Id(3), r.Number(4), false)),
            connection, names.Select(n => n.Kind).ToArray(), names.Select(n => n.Value).ToArray());
        var byName = rows.ToLookup(r => r.Name, r => r.Match);
        var fallback = asked is null ? Match.None : await OfAskedAsync(work, asked);
        return [.. evidence.Select(e => Find(e, byName, fallback))];
    }

    private static Match Find(Evidence evidence, ILookup<Reference, Match> byName, Match fallback)
    {
        var names = Names(evidence).ToArray();
        if (evidence.Scope == EvidenceScope.Message)
        {
            var roots = names.SelectMany(n => byName[n]).Select(m => m.Outbound).Distinct().ToArray();
            return roots.Length switch
            {
                0 => names.Length == 0 ? fallback with { PaymentId = null, Attempt = null } : Match.None,
                1 => new Match(roots[0], null, null, false),
                _ => Match.Several,
            };
        }

        var members = names.SelectMany(n => byName[n]).Where(m => m.PaymentId is not null).Distinct().ToArray();
        return members.Length switch
        {
            0 => names.Length == 0 && fallback.PaymentId is not null ? fallback : Match.None,
            1 => members[0],
            _ => Match.Several,
        };
    }

    private static IEnumerable<Reference> Names(Evidence evidence) => evidence.References.Where(r => r.Kind != ReferenceKind.EndToEnd);

    /// <summary>An answer that names nothing speaks of what was asked: its payment, or the only member of its message.</summary>
    private static async Task<Match> OfAskedAsync(Work work, OutboundRow asked)
    {
        if (asked.PaymentId is { } payment)
        {
            return new Match(asked.RootId, payment, asked.Attempt, false);
        }

        var members = await work.QueryAsync(
            "select payment_id, no from attempt where outbound_id = $1 limit 2", r => (r.GetGuid(0), r.GetInt32(1)), asked.RootId);
        return members.Count == 1
            ? new Match(asked.RootId, members[0].Item1, members[0].Item2, false)
            : new Match(asked.RootId, null, null, false);
    }
}
