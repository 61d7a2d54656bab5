using BankHub.Hub.Catalog;
using BankHub.Hub.Seal;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Watch;

/// <summary>Payments that are due and that nobody seals, whatever the cause: an alarm a product, once an hour while it lasts.</summary>
public sealed class Unsealed(Database database, WorkFloors floors, Alarms alarms)
{
    private const int Counted = 1000;
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    public async Task<bool> AlarmAsync(Bank bank, CancellationToken cancellationToken)
    {
        var from = await floors.NowAsync(cancellationToken);
        await database.TransactAsync(w => AlarmAsync(w, bank, from), cancellationToken);
        return false;
    }

    private async Task AlarmAsync(Work work, Bank bank, Floors floors)
    {
        var products = bank.Manifest.Products.Select(p => p.Id).ToArray();
        var connection = bank.Connection.Id;
        var hour = $"{await work.NowAsync():yyyy-MM-ddTHH}";
        var late = await work.QueryAsync(
            """
            select t.product, f.payment_id, (select count(*)::int from (select from work w
                where w.connection = $1 and w.product = t.product and w.due_at between t.floor and (select hub_now()) - $3
                limit $4) c)
            from unnest($2::text[], $6::timestamptz[]) t(product, floor) cross join lateral (
              select w.payment_id from work w
              where w.connection = $1 and w.product = t.product and w.due_at between t.floor and (select hub_now()) - $3
              order by w.due_at limit 1) f
            where not exists (select from connection_state c where c.connection = $1 and c.paused)
              and not exists (select from alarm x where x.key = 'unsealed:' || $1 || ':' || t.product || ':' || $5)
            """,
            r => (Product: r.GetString(0), First: r.GetGuid(1), Count: r.GetInt32(2)),
            connection, products, Late, Counted, hour, products.Select(p => floors.Of(WorkFloors.Key(connection, p))).ToArray());
        foreach (var (product, first, count) in late)
        {
            await alarms.RaiseAsync(
                work, $"unsealed:{connection}:{product}:{hour}", "high", connection, "not-sealed-in-time", first.ToString(),
                $"{count}{(count == Counted ? " or more" : "")} payments of {product} are due for {Late} and not sealed.");
        }
    }
}
