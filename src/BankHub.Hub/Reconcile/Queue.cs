using BankHub.Core.Lifecycle;
using BankHub.Core.Ports;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Reconcile;

/// <summary>What became of bookings: matched, told as money that came in, or open for people until a name is learnt.</summary>
public sealed class Queue(IIdSource ids, Alarms alarms, Credits credits, MatchedCredits matched)
{
    /// <summary>Bookings that give one of these names, which was just learnt, are matched again within a second.</summary>
    public static Task LookAgainAsync(Work work, string connection, string[] names) => work.PostAsync(
        """
        with waiting as (
          select distinct w.entry_id from unnest($2::text[]) n(name) cross join lateral (
            select x.entry_id from unmatched_name x where x.connection = $1 and x.name = n.name offset 0) w)
        update statement_entry e set state = 'New' from waiting w where e.id = w.entry_id and e.state in ('Unmatched', 'Credited')
        """,
        connection, names);

    /// <summary>
    /// Bookings that were matched in the very moment in which another transaction gave their name to a payment: neither saw the other, so
    /// each is looked at again soon after, and once more. That of a batch may come before the news of what the bank did not take of it, and
    /// is looked at for as long as such news may come. True where one is matched again.
    /// </summary>
    public static async Task<bool> LookAgainAsync(Work work, string connection)
    {
        var again = await work.ExecuteAsync(
            """
            with due as materialized (
              select u.id, u.entry_id, u.refs, u.opened_at from unmatched u
              where u.connection = $1 and u.look_at <= (select hub_now()) order by u.look_at limit 500 for update skip locked),
            looked as (
              update unmatched u set look_at = case when u.opened_at > (select hub_now()) - interval '1 minute'
                then u.opened_at + interval '1 minute'
                when u.reason = 'batch-differs' and u.opened_at > (select hub_now()) - interval '30 days'
                then (select hub_now()) + interval '10 minutes' end
              from due d where u.id = d.id),
            named as (
              select distinct d.entry_id from due d
              cross join unnest(d.refs) name
              cross join lateral (
                select x.outbound_id from reference x where x.connection = $1 and x.kind = split_part(name, ':', 1)
                  and x.value = substr(name, strpos(name, ':') + 1) offset 0) r
              cross join lateral (select from outbound x where x.id = r.outbound_id and x.created_at <= d.opened_at offset 0) m)
            update statement_entry e set state = 'New' from named n where e.id = n.entry_id and e.state in ('Unmatched', 'Credited')
            """,
            connection);
        if (again == 0)
        {
            return false;
        }

        work.Wake(StepNames.ReconcileOf(connection));
        return true;
    }

    /// <summary>The units of bookings as they were judged before, and which of them are decided for good.</summary>
    internal static Task<List<(Guid Entry, int Detail, bool IsDecided)>> PartsAsync(Work work, Guid[] entries) => work.QueryAsync(
        """
        select entry_id, detail, bool_or(decided) from (
          select entry_id, detail, true from entry_match where entry_id = any($1)
          union all select entry_id, detail, state in ('Matched', 'Dismissed') from unmatched where entry_id = any($1)
        ) p(entry_id, detail, decided) group by entry_id, detail
        """,
        r => (r.GetGuid(0), r.GetInt32(1), r.GetBoolean(2)), entries);

    internal async Task SaveAsync(Work work, string connection, IReadOnlyList<Judged> judged)
    {
        await MatchAsync(work, connection, [.. judged.SelectMany(Matches)]);
        var waiting = judged.Where(j => j.Judgement is Judgement.ForPeople or Judgement.CameIn).ToArray();
        if (waiting.Length == 0)
        {
            return;
        }

        var news = (await WaitAsync(work, connection, waiting)).ToDictionary(r => (r.Entry, r.Detail));
        foreach (var one in waiting.Where(w => news.TryGetValue((w.Booking.Id, w.Unit.Detail), out var row) && row.IsOther))
        {
            await AlarmAsync(work, connection, one);
        }

        await credits.TellAsync(work, connection, [.. waiting.Where(w => w.Judgement is Judgement.CameIn
            && news.TryGetValue((w.Booking.Id, w.Unit.Detail), out var row) && !row.WasTold)]);
    }

    /// <summary>
    /// What waits of a booking as it was taken apart before, and was told to nobody, is no part of it any more, unless other parts of it
    /// are decided.
    /// </summary>
    internal static Task ForgetOldPartsAsync(Work work, IReadOnlyList<Booking> bookings, IReadOnlySet<(Guid Entry, int Detail)> parts) =>
        work.PostAsync(
            """
            delete from unmatched u where u.entry_id = any($1) and u.state = 'Open' and u.credited_at is null
              and not exists (select from unnest($2::uuid[], $3::int[]) t(entry, detail) where t.entry = u.entry_id and t.detail = u.detail)
              and not exists (select from entry_match m where m.entry_id = u.entry_id)
              and not exists (select from unmatched d where d.entry_id = u.entry_id and d.state in ('Matched', 'Dismissed'))
            """,
            bookings.Select(b => b.Id).ToArray(), parts.Select(s => s.Entry).ToArray(), parts.Select(s => s.Detail).ToArray());

    private async Task MatchAsync(Work work, string connection, Match[] matches)
    {
        if (matches.Length == 0)
        {
            return;
        }

        await work.PostAsync(
            """
            insert into entry_match (entry_id, detail, outbound_id, payment_id, attempt, kind, by, at)
            select t.*, 'reconcile', hub_now() from unnest($1::uuid[], $2::int[], $3::uuid[], $4::uuid[], $5::int[], $6::text[]) t
            on conflict do nothing
            """,
            matches.Select(m => m.Entry).ToArray(), matches.Select(m => m.Detail).ToArray(), matches.Select(m => m.Outbound).ToArray(),
            matches.Select(m => m.Payment).ToArray(), matches.Select(m => m.Attempt).ToArray(), matches.Select(m => m.Kind).ToArray());
        var waited = await work.QueryAsync(
            """
            with waited as (
              select u.id, u.state = 'Credited' or u.credited_at is not null as told from unnest($1::uuid[], $2::int[]) t(entry, detail)
              cross join lateral (
                select * from unmatched x where x.entry_id = t.entry and x.detail = t.detail and x.state in ('Open', 'Credited')
                for update) u)
            update unmatched u set state = 'Matched', closed_at = hub_now(), closed_by = 'reconcile' from waited w where u.id = w.id
            returning u.entry_id, u.detail, w.told
            """,
            r => (Entry: r.GetGuid(0), Detail: r.GetInt32(1), Told: r.GetBoolean(2)),
            matches.Select(m => m.Entry).ToArray(), matches.Select(m => m.Detail).ToArray());
        await matched.TellAsync(work, connection, [.. waited.Where(w => w.Told).Select(w => (w.Entry, w.Detail)).Distinct()]);
    }

    /// <summary>
    /// Those that wait now: whether for another reason than before, if they did, and whether they were told as credits. What stood before
    /// is read without a lock, which PostgreSQL leaves out where the same statement changed the row already; their bookings are locked.
    /// </summary>
    private async Task<List<Waits>> WaitAsync(Work work, string connection, Judged[] waiting)
    {
        await work.PostAsync(
            """
            insert into unmatched_name (connection, name, entry_id) select $1, t.name, t.entry from unnest($2::text[], $3::uuid[])
              t(name, entry) on conflict do nothing
            """,
            connection,
            waiting.SelectMany(w => w.Unit.All.Select(name => name.ToString())).ToArray(),
            waiting.SelectMany(w => w.Unit.All.Select(_ => w.Booking.Id)).ToArray());
        return await work.QueryAsync(
            """
            with before as (
              select u.entry_id, u.detail, u.reason, u.state = 'Credited' or u.credited_at is not null as told
              from unnest($3::uuid[], $4::int[]) t(entry, detail)
              cross join lateral (select * from unmatched x where x.entry_id = t.entry and x.detail = t.detail offset 0) u),
            waits as (
            insert into unmatched (id, entry_id, detail, connection, reason, refs, side, amount, currency, state, look_at, opened_at,
              credited_at, end_to_end)
            select t.id, t.entry, t.detail, $1, t.reason, string_to_array(t.refs, chr(10)), t.side, t.amount, t.currency, t.state,
              case when t.refs <> '' then hub_now() + interval '2 seconds' end, hub_now(),
              case when t.state = 'Credited' then hub_now() end, t.end_to_end
            from unnest($2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::text[], $7::text[], $8::numeric[], $9::text[], $10::text[],
              $11::text[]) t(id, entry, detail, reason, refs, side, amount, currency, state, end_to_end)
            on conflict (entry_id, detail) do update set reason = excluded.reason, state = excluded.state,
              refs = excluded.refs, side = excluded.side, amount = excluded.amount, currency = excluded.currency,
              end_to_end = excluded.end_to_end,
              look_at = case when unmatched.refs = excluded.refs then unmatched.look_at else excluded.look_at end,
              proposed_by = case when (unmatched.side, unmatched.amount, unmatched.currency)
                = (excluded.side, excluded.amount, excluded.currency) then unmatched.proposed_by end,
              credited_at = coalesce(
                unmatched.credited_at, case when 'Credited' in (unmatched.state, excluded.state) then excluded.opened_at end)
              where unmatched.state in ('Open', 'Credited')
            returning entry_id, detail, reason)
            select w.entry_id, w.detail, w.reason is distinct from b.reason, coalesce(b.told, false)
            from waits w left join before b on b.entry_id = w.entry_id and b.detail = w.detail
            """,
            r => new Waits(r.GetGuid(0), r.GetInt32(1), r.GetBoolean(2), r.GetBoolean(3)),
            connection,
            waiting.Select(_ => ids.NewId()).ToArray(),
            waiting.Select(w => w.Booking.Id).ToArray(),
            waiting.Select(w => w.Unit.Detail).ToArray(),
            waiting.Select(Reason).ToArray(),
            waiting.Select(w => string.Join('\n', w.Unit.All)).ToArray(),
            waiting.Select(w => w.Unit.Side.ToString()).ToArray(),
            waiting.Select(w => w.Unit.Amount.Value).ToArray(),
            waiting.Select(w => w.Unit.Amount.Currency.Value).ToArray(),
            waiting.Select(w => w.Judgement is Judgement.CameIn ? "Credited" : "Open").ToArray(),
            waiting.Select(w => w.Unit.EndToEnd).ToArray());
    }

    private sealed record Waits(Guid Entry, int Detail, bool IsOther, bool WasTold);

    private Task AlarmAsync(Work work, string connection, Judged one) => (Reason(one), one.Unit.Side) switch
    {
        ("no-reference" or "unknown-payment", BookingSide.Debit) => alarms.RaiseAsync(
            work, $"debit:{one.Booking.Id}:{one.Unit.Detail}", "highest", connection, "unexplained-debit", one.Booking.Id.ToString(),
            "Our account was debited, and no payment of ours explains it."),
        (Judgement.ForeignAccount, _) => alarms.RaiseAsync(
            work, $"foreign:{one.Booking.Inbound}", "highest", connection, Judgement.ForeignAccount, one.Booking.Inbound.ToString(),
            "A bank tells bookings of an account that is neither the connection's nor that of the payment that they name: they count for "
            + "nothing until people decide."),
        ("already-settled", _) => alarms.RaiseAsync(
            work, $"twice:{one.Booking.Id}:{one.Unit.Detail}", "high", connection, "booked-twice", one.Booking.Id.ToString(),
            "A payment that is settled is booked once more, under another name."),
        _ when one.Judgement is Judgement.ForPeople people => WaitingAsync(work, connection, one, people.Reason),
        _ => Task.CompletedTask,
    };

    /// <summary>Once an hour for all of a reason: some banks tell each booking in a message of its own.</summary>
    private async Task WaitingAsync(Work work, string connection, Judged one, string reason)
    {
        var severity = IsGrave(one) ? "high" : "warning";
        await alarms.RaiseAsync(
            work, $"booking:{connection}:{reason}:{severity}:{await work.NowAsync():yyyyMMddHH}", severity, connection,
            "booking-for-people", one.Booking.Inbound.ToString(),
            $"The bank tells bookings that decide nothing until people match them: {reason}.");
    }

    // What may have left twice, or have come back; what a bank takes for itself it announces as that.
    private static bool IsGrave(Judged one) => one.Judgement is Judgement.ForPeople { Reason: not "charge" }
        && (one.Unit.Side == BookingSide.Debit || one.Unit.Reversal || one.Unit.IsReturn);

    private static string Reason(Judged one) => one.Judgement is Judgement.ForPeople people ? people.Reason : "came-in";

    private static IEnumerable<Match> Matches(Judged judged) => judged.Judgement switch
    {
        Judgement.Of of => of.Payments.Select(p => new Match(
            judged.Booking.Id, judged.Unit.Detail, p.Outbound, p.PaymentId, p.Attempt, of.Kind.ToString())),
        Judgement.OfMessage of => [new Match(
            judged.Booking.Id, judged.Unit.Detail, of.Outbound, null, null, nameof(EvidenceKind.Settled))],
        _ => [],
    };

    private sealed record Match(Guid Entry, int Detail, Guid Outbound, Guid? Payment, int? Attempt, string Kind);
}
