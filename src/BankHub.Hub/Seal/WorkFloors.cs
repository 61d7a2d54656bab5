using BankHub.Hub.Store;

namespace BankHub.Hub.Seal;

/// <summary>Where the payments begin that wait to be sealed, by connection and product.</summary>
public sealed class WorkFloors(Database database, TimeProvider clock, Catalog.Catalog catalog) : QueueFloors(
    database, clock, Commit,
    """
    select p.connection || '/' || p.product, (
      select min(w.due_at) from work w
      where w.connection = p.connection and w.product = p.product and w.due_at >= coalesce(f.floor, '-infinity'))
    from unnest($3::text[], $4::text[]) p(connection, product)
    left join unnest($1::text[], $2::timestamptz[]) f(key, floor) on f.key = p.connection || '/' || p.product
    """,
    catalog.Connections.SelectMany(b => b.Manifest.Products.Select(_ => b.Connection.Id)).ToArray(),
    catalog.Connections.SelectMany(b => b.Manifest.Products.Select(p => p.Id)).ToArray())
{
    public static string Key(string connection, string product) => $"{connection}/{product}";
}
