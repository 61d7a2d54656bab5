using BankHub.Hub.Store;

namespace BankHub.Hub.Messages;

/// <summary>
/// Where the messages begin that wait to be sent, by connection and endpoint; what is being sent counts, for it may come back to its place.
/// </summary>
public sealed class SealedFloors(Database database, TimeProvider clock, Catalog.Catalog catalog) : QueueFloors(
    database, clock, Commit,
    """
    select e.connection || '/' || e.endpoint, least(
      (select min(o.due_at) from outbound o
       where o.connection = e.connection and o.endpoint = e.endpoint and o.state = 'Sealed' and o.due_at >= coalesce(f.floor, '-infinity')),
      (select min(o.due_at) from outbound o
       where o.connection = e.connection and o.endpoint = e.endpoint and o.state = 'Sending'
         and o.due_at >= coalesce(f.floor, '-infinity')))
    from unnest($3::text[], $4::text[]) e(connection, endpoint)
    left join unnest($1::text[], $2::timestamptz[]) f(key, floor) on f.key = e.connection || '/' || e.endpoint
    """,
    catalog.Connections.SelectMany(b => b.Manifest.Endpoints.Select(_ => b.Connection.Id)).ToArray(),
    catalog.Connections.SelectMany(b => b.Manifest.Endpoints.Select(e => e.Id)).ToArray())
{
    public static string Key(string connection, string endpoint) => $"{connection}/{endpoint}";
}

/// <summary>Where the leases begin that ran out over messages being sent; they lie in the future when they are taken.</summary>
public sealed class LeaseFloors(Database database, TimeProvider clock) : QueueFloors(
    database, clock, TimeSpan.Zero,
    """
    select e.key, (
      select min(o.lease_until) from outbound o
      where o.state = 'Sending' and o.lease_until >= coalesce(f.floor, '-infinity') and o.lease_until < (select hub_now()))
    from (values ('')) e(key) left join unnest($1::text[], $2::timestamptz[]) f(key, floor) using (key)
    """);
