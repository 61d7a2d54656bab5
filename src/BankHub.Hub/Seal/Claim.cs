using BankHub.Core.Payments;
using BankHub.Hub.Store;

namespace BankHub.Hub.Seal;

/// <summary>Payments of one product and one group that this transaction holds, in the order in which they fell due.</summary>
internal static class Claim
{
    /// <summary>What a row "w" of the queue must be part of to be claimed.</summary>
    public const string Claimable = """
        from payment p join event e on e.payment_id = p.id and e.version = 1 and e.at = p.created_at
        where p.id = w.payment_id and not p.frozen and p.state = 'Scheduled'
        """;

    /// <summary>
    /// The group whose payment has waited longest, or null while none is due or people have stopped the connection; how many of it wait,
    /// counted up to a limit, and since when.
    /// </summary>
    public static Task<Group?> NextGroupAsync(Work work, string connection, string product, int limit) => work.FirstAsync(
        """
        select f.group_key, f.due_at, f.now, (select count(*) from (
            select from work w where w.connection = $1 and w.product = $2 and w.group_key = f.group_key and w.due_at <= f.now limit $3) c)
        from (
          select w.group_key, w.due_at, t.now from (select hub_now() as now) t
          cross join lateral (
            select * from work x where x.connection = $1 and x.product = $2 and x.due_at <= t.now order by x.due_at limit 1) w
          where not exists (select from connection_state c where c.connection = $1 and c.paused)) f
        """,
        r => new Group(r.GetString(0), r.Time(1), r.Time(2), r.GetInt64(3)),
        connection, product, limit);

    /// <summary>
    /// Locks up to <paramref name="limit"/> payments of the group; what another node or a cancellation holds is left to it.
    /// </summary>
    public static Task<List<Claimed>> TakeAsync(
        Work work, string connection, string product, string group, DateTimeOffset now, int limit) => work.QueryAsync(
        """
        select p.id, p.attempt, p.amount, p.currency, e.body from work w
        join payment p on p.id = w.payment_id
        join event e on e.payment_id = p.id and e.version = 1 and e.at = p.created_at
        where w.connection = $1 and w.product = $2 and w.group_key = $3 and w.due_at <= $4 and not p.frozen and p.state = 'Scheduled'
        order by w.due_at, w.payment_id limit $5
        for update of w, p skip locked
        """,
        r => new Claimed(r.GetGuid(0), r.GetInt32(1), r.GetDecimal(2), r.GetString(3), r.Bytes(4)),
        connection, product, group, now, limit);
}

internal sealed record Group(string Key, DateTimeOffset Since, DateTimeOffset Now, long Count);

/// <summary>A claimed payment with its stored document.</summary>
internal sealed record Claimed(Guid Id, int Attempts, decimal Amount, string Currency, byte[] Document)
{
    /// <summary>The columns say what the sealed document says: a row that was changed behind the hub shows.</summary>
    public bool Agrees(Payment payment) => payment.Amount.Value == Amount && payment.Amount.Currency.ToString() == Currency;
}
