using BankHub.Hub.Store;

namespace BankHub.Hub.Notify;

/// <summary>
/// Takes notices that are due: of each payment only the lowest version, so that its receiver hears its events in order; of each caller
/// only a few, and none while its receiver is down, so that one receiver delays no other.
/// </summary>
internal static class NoticeClaims
{
    public const int Most = 64;
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private const string Sql = """
        with due as (
            select n.payment_id, n.version from caller c
            left join unnest($3::text[], $4::timestamptz[]) f(caller, floor) on f.caller = c.id
            cross join lateral (
                select m.payment_id, m.version from notification m
                where m.caller = c.id and m.due_at between coalesce(f.floor, '-infinity') and (select hub_now())
                    and (m.lease_until is null or m.lease_until <= (select hub_now()))
                    and not exists (select from notification b where b.payment_id = m.payment_id and b.version < m.version)
                order by m.due_at limit $1 for update of m skip locked) n
            where ($5::text is null or c.id = $5) and c.webhook_url is not null and c.active
                and (c.webhook_down_until is null or c.webhook_down_until <= (select hub_now()))),
        claimed as (
            update notification n set lease_until = (select hub_now()) + $2 from due d
            where n.payment_id = d.payment_id and n.version = d.version
            returning n.payment_id, n.version, n.caller, n.tries, n.body, n.due_at)
        select n.payment_id, n.version, n.caller, n.tries, c.webhook_url, c.webhook_secret, coalesce(e.state, '-'),
            coalesce(e.at, n.due_at), coalesce(e.cause, ''), e.detail, coalesce(p.reference, ''), coalesce(p.end_to_end, ''), n.body
        from claimed n
        join caller c on c.id = n.caller
        left join payment p on n.body is null and p.id = n.payment_id
        left join event e on n.body is null and e.payment_id = n.payment_id and e.version = n.version
        """;

    /// <param name="work">A transaction.</param>
    /// <param name="floors">Where the notices begin.</param>
    /// <param name="caller">Of this one alone; null for all.</param>
    public static Task<List<Notice>> TakeAsync(Work work, Floors floors, string? caller = null) => work.QueryAsync(
        Sql,
        r => new Notice
        {
            PaymentId = r.GetGuid(0),
            Version = r.GetInt32(1),
            Caller = r.GetString(2),
            Tries = r.GetInt32(3),
            Url = r.GetString(4),
            Secret = r.Bytes(5),
            State = r.GetString(6),
            At = r.Time(7),
            Cause = r.GetString(8),
            Detail = r.Text(9),
            Reference = r.GetString(10),
            EndToEnd = r.GetString(11),
            Own = r.MaybeBytes(12),
        },
        Most, Lease, floors.Keys, floors.From, caller);
}
