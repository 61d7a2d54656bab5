using BankHub.Core.Payments;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Seal;

/// <summary>Payments of one product and one group that this transaction holds, in the order in which they fell due.</summary>
internal static class Claim
{
    /// <summary>What a row "w" of the queue must be part of to be claimed.</summary>
    public const string Claimable = $"""
        from payment p join event e on e.payment_id = p.id and e.version = 1 and e.at = p.created_at {Last}
        where p.id = w.payment_id and {Waits}
        """;

    // A row that was put back behind the hub is not what its last event says, and was perhaps sent.
    private const string Last = """
        cross join lateral (
          select x.version, x.state, x.hash from event x where x.payment_id = p.id and x.at >= p.updated_at
          order by x.version desc limit 1) h
        """;

    private const string Waits = """
        not p.frozen and p.state = 'Scheduled' and h.state = p.state and h.version = p.version and h.hash = p.chain
        """;

    /// <summary>
    /// Of each product the group whose payment has waited longest, with how many of it wait, counted up to a limit, and since when; none of
    /// a product of which none is due, nor of a connection that people have stopped.
    /// </summary>
    public static Task<List<Group>> NextGroupsAsync(
        Work work, Floors floors, IReadOnlyList<string> connections, IReadOnlyList<string> products, IReadOnlyList<int> limits) =>
        work.QueryAsync(
        """
        select t.no::int - 1, f.group_key, f.due_at, f.now, (select count(*)::int from (
            select from work w
            where w.connection = t.connection and w.product = t.product and w.group_key = f.group_key
              and w.due_at between f.due_at and f.now limit t.most) c)
        from unnest($1::text[], $2::text[], $3::int[], $4::timestamptz[]) with ordinality t(connection, product, most, floor, no)
        cross join lateral (
          select w.group_key, w.due_at, n.now from (select hub_now() as now) n
          cross join lateral (
            select * from work x where x.connection = t.connection and x.product = t.product and x.due_at between t.floor and n.now
            order by x.due_at limit 1) w
          where not exists (select from connection_state c where c.connection = t.connection and c.paused)) f
        """,
        r => new Group(r.GetInt32(0), r.GetString(1), r.Time(2), r.Time(3), r.GetInt32(4)),
        connections.ToArray(), products.ToArray(), limits.ToArray(),
        connections.Zip(products, (c, p) => floors.Of(WorkFloors.Key(c, p))).ToArray());

    /// <summary>
    /// Locks up to <paramref name="limit"/> payments of the group; what another node or a cancellation holds is left to it.
    /// </summary>
    public static Task<List<Claimed>> TakeAsync(
        Work work, string connection, string product, Group group, DateTimeOffset now, int limit) => work.QueryAsync(
        $"""
        select {PaymentRow.Columns}, e.body from work w
        join payment p on p.id = w.payment_id
        join event e on e.payment_id = p.id and e.version = 1 and e.at = p.created_at
        {Last}
        where w.connection = $1 and w.product = $2 and w.group_key = $3 and w.due_at between $6 and $4 and {Waits}
        order by w.due_at, w.payment_id limit $5
        for update of w, p skip locked
        """,
        r => new Claimed(PaymentRow.Read(r), r.Bytes(PaymentRow.Count)),
        connection, product, group.Key, now, limit, group.Since);

    /// <summary>
    /// Of those that were sealed before the first attempt of which two people decided that it never left, by its instruction id.
    /// </summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> DoubtedAsync(Work work, IReadOnlyCollection<Claimed> claimed)
    {
        Guid[] again = [.. claimed.Where(claim => claim.Row.Attempt > 0).Select(claim => claim.Id)];
        return again.Length == 0 ? new Dictionary<Guid, string>() : (await work.QueryAsync(
            """
            select distinct on (a.payment_id) a.payment_id, a.instruction_id from attempt a
            join resolution r on r.payment_id = a.payment_id and r.attempt = a.no
            where a.payment_id = any($1) and r.outcome = 'neverLeft' and r.second is not null
            order by a.payment_id, a.no
            """,
            r => (Payment: r.GetGuid(0), InstructionId: r.GetString(1)),
            again)).ToDictionary(found => found.Payment, found => found.InstructionId);
    }
}

/// <summary>The next group of a product.</summary>
/// <param name="Asked">Which product, by its place in the question.</param>
public sealed record Group(int Asked, string Key, DateTimeOffset Since, DateTimeOffset Now, int Count);

/// <summary>A claimed payment with its stored document.</summary>
internal sealed record Claimed(PaymentRow Row, byte[] Document)
{
    public Guid Id => Row.Id;

    /// <summary>The columns say what the sealed document says: a row that was changed behind the hub shows.</summary>
    public bool Agrees(Payment payment) => payment.Amount == Row.Amount;
}
