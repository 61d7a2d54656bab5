using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Hub.Decode;
using BankHub.Hub.Messages;
using BankHub.Hub.Send;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Reconcile;

/// <summary>
/// The payments that bookings may be of: those that their names stand for, as for any other news; within a message that is named also by
/// the end-to-end id, or as its only member.
/// </summary>
internal sealed class Candidates
{
    private readonly IReadOnlyList<Match> _named;
    private readonly IReadOnlyList<Match> _carried;
    private readonly IReadOnlyList<Part?> _parts;
    private readonly ILookup<int, Match> _within;
    private readonly Dictionary<(Guid, int), Candidate> _known;

    private Candidates(
        IReadOnlyList<Match> named, IReadOnlyList<Match> carried, IReadOnlyList<Part?> parts, ILookup<int, Match> within,
        Dictionary<(Guid, int), Candidate> known) =>
        (_named, _carried, _parts, _within, _known) = (named, carried, parts, within, known);

    /// <summary>Finds them all and locks the payments, and the messages of batches: who else matches them waits.</summary>
    public static async Task<Candidates> FindAsync(Work work, string connection, IReadOnlyList<Unit> units, OwnAccounts accounts)
    {
        var named = await Matcher.FindAsync(
            work, connection, [.. units.Select(u => (Said(EvidenceScope.Payment, u.Names), (OutboundRow?)null))]);
        var carried = await Matcher.FindAsync(
            work, connection, [.. units.Select(u => (Said(EvidenceScope.Message, u.Messages), (OutboundRow?)null))]);
        var parts = await Part.FindAsync(work, connection, units);
        var places = carried.Zip(parts, (match, part) => part ?? (match.Outbound is { } root ? new Part(root, 0, int.MaxValue) : null));
        var within = await WithinAsync(work, units, named, [.. places]);
        var all = named.Concat(within.SelectMany(w => w)).Where(m => m.PaymentId is not null).Distinct().ToArray();
        var known = await LoadAsync(work, all);
        if (known.Count > 0 && units.Any(u => u.Elsewhere is not null))
        {
            var own = await accounts.OfPaymentsAsync(work, [.. known.Keys.Select(k => k.Item1).Distinct()]);
            known = known.ToDictionary(k => k.Key, k => k.Value with { OwnAccount = own.GetValueOrDefault(k.Key.Item1) });
        }

        return new Candidates(named, carried, parts, within, known);
    }

    /// <summary>What the unit of this number is; its matches are told to the next ones.</summary>
    public Judgement Judge(int number, Unit unit, string identity)
    {
        var (match, carried, part) = (_named[number], _carried[number], _parts[number]);
        var message = Known(_within[number]);
        if (match.Ambiguous || carried.Ambiguous || part == Part.Several
            || new[] { match.Outbound, carried.Outbound, part?.Outbound }.OfType<Guid>().Distinct().Count() > 1)
        {
            return new Judgement.ForPeople("several-payments");
        }

        var judgement = match.PaymentId is not null ? Judgement.Judge(unit, identity, Known([match]), [])
            : unit.Batch is null ? Judgement.Judge(unit, identity, message, [])
            : Judgement.Judge(unit, identity, [], message, isPart: part is not null);
        Note(judgement, unit, identity);
        return judgement;
    }

    private static void Note(Judgement judgement, Unit unit, string identity)
    {
        foreach (var payment in judgement switch
        {
            Judgement.Of of => of.Payments,
            Judgement.OfMessage of => of.Members,
            _ => [],
        })
        {
            if (judgement is Judgement.Of { Kind: EvidenceKind.Returned })
            {
                payment.Returned[identity] = unit.In(payment.Amount.Currency)!.Value;
            }
            else
            {
                payment.Booked.Add(identity);
            }
        }
    }

    private Candidate[] Known(IEnumerable<Match> matches) => [.. matches.Select(m => _known[(m.PaymentId!.Value, m.Attempt!.Value)])];

    private static Evidence Said(EvidenceScope scope, IReadOnlyList<Reference> names) => new(EvidenceKind.Settled, scope, names);

    private static async Task<ILookup<int, Match>> WithinAsync(
        Work work, IReadOnlyList<Unit> units, IReadOnlyList<Match> named, IReadOnlyList<Part?> places)
    {
        var open = Enumerable.Range(0, units.Count)
            .Where(i => named[i] is { PaymentId: null, Ambiguous: false } && places[i] is { } place && place != Part.Several
                && (units[i].Batch is not null || units[i].EndToEnd is not null || units[i].Names.Count == 0)).ToArray();
        if (open.Length == 0)
        {
            return Array.Empty<Match>().ToLookup(_ => 0);
        }

        var batches = open.Where(i => units[i].Batch is not null).Select(i => places[i]!.Outbound).Distinct().ToArray();
        await work.ExecuteAsync("select from outbound where id = any($1) order by id for update", batches);
        var rows = await work.QueryAsync(
            """
            select t.number, a.outbound_id, a.payment_id, a.no
            from unnest($1::int[], $2::uuid[], $3::text[], $4::bool[], $5::int[], $6::int[]) t(number, root, name, whole, first, last)
            cross join lateral (
              select x.* from attempt x
              cross join lateral (select p.end_to_end from payment p where p.id = x.payment_id offset 0) p
              where x.outbound_id = t.root and x.position between t.first and t.last
                and (t.whole or t.name is null or p.end_to_end = t.name)
              order by x.position limit case when t.whole then null else 2 end) a
            """,
            r => (Number: r.GetInt32(0), Match: new Match(r.GetGuid(1), r.GetGuid(2), r.GetInt32(3), false)),
            open, open.Select(i => places[i]!.Outbound).ToArray(), open.Select(i => units[i].EndToEnd).ToArray(),
            open.Select(i => units[i].Batch is not null).ToArray(), open.Select(i => places[i]!.First).ToArray(),
            open.Select(i => places[i]!.Last).ToArray());
        return rows.ToLookup(r => r.Number, r => r.Match);
    }

    private static async Task<Dictionary<(Guid, int), Candidate>> LoadAsync(Work work, Match[] matches)
    {
        if (matches.Length == 0)
        {
            return [];
        }

        Guid[] ids = [.. matches.Select(m => m.PaymentId!.Value).Distinct()];
        Guid[] roots = [.. matches.Select(m => m.Outbound!.Value).Distinct()];
        var (_, locked) = await work.QueryAsync(Arrival.Lock(roots), PaymentRow.Lock(ids));
        var rows = locked.ToDictionary(r => r.Id);
        var known = matches.DistinctBy(m => (m.PaymentId, m.Attempt)).ToDictionary(
            m => (m.PaymentId!.Value, m.Attempt!.Value),
            m => new Candidate(
                m.PaymentId!.Value, m.Attempt!.Value, m.Outbound!.Value, rows[m.PaymentId.Value].Amount, rows[m.PaymentId.Value].OwnSide,
                rows[m.PaymentId.Value].State.ToString()));
        var (own, shared, apart) = await work.QueryAsync(
            new Query<(Guid Payment, int Attempt, string Kind, string Name, decimal? Amount, string? Side)>(
                """
                select payment_id, attempt, kind, identity, amount, side from evidence
                where payment_id = any($1) and kind in ('Settled', 'Returned') and identity is not null
                """,
                r => (r.GetGuid(0), r.GetInt32(1), r.GetString(2), r.GetString(3), r.Decimal(4), r.Text(5)), ids),
            new Query<(Guid Outbound, string Name)>(
                """
                select outbound_id, identity from evidence
                where outbound_id = any($1) and payment_id is null and kind = 'Settled' and identity is not null
                """,
                r => (r.GetGuid(0), r.GetString(1)), roots),
            new Query<Guid>(
                "select id from payment where id = any($1) and scheme = $2", r => r.GetGuid(0), ids, Scheme.CrossBorderCovered.Value));
        foreach (var id in known.Keys.Where(k => apart.Contains(k.Item1)).ToArray())
        {
            known[id] = known[id] with { IsCovered = true };
        }

        foreach (var (payment, attempt, kind, name, amount, side) in own)
        {
            if (known.TryGetValue((payment, attempt), out var candidate) && kind == nameof(EvidenceKind.Settled))
            {
                candidate.Booked.Add(name);
            }
            else if (candidate is not null && !ReturnNotice.Is(name) && side != candidate.OwnSide.ToString())
            {
                candidate.Returned[name] = amount ?? candidate.Amount.Value;
            }
        }

        var messageWide = shared.ToLookup(s => s.Outbound, s => s.Name);
        foreach (var candidate in known.Values)
        {
            candidate.Booked.UnionWith(messageWide[candidate.Outbound]);
        }

        return known;
    }
}
