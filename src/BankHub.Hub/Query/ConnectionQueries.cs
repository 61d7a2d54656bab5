using BankHub.Hub.Store;

namespace BankHub.Hub.Query;

/// <summary>A configured connection.</summary>
/// <param name="Waiting">Payments that wait to be sealed.</param>
/// <param name="InDoubt">Messages of which nobody knows whether they reached the bank.</param>
public sealed record ConnectionView(
    string Id, string Bank, string Adapter, IReadOnlyList<string> Products, bool Paused, string? ChangedBy, DateTimeOffset? ChangedAt,
    long Waiting, long ToSend, long InDoubt, long Parked);

/// <summary>Reads connections with what lies before them.</summary>
public sealed class ConnectionQueries(Database database, Catalog.Catalog catalog)
{
    public Task<List<ConnectionView>> AllAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async work =>
        {
            var rows = await work.QueryAsync(
                """
                select c.id, coalesce(s.paused, false), s.changed_by, s.changed_at,
                    (select count(*) from work w where w.connection = c.id),
                    (select count(*) from outbound o where o.connection = c.id and o.state = 'Sealed'),
                    (select count(*) from outbound o where o.connection = c.id and o.state = 'InDoubt'),
                    (select count(*) from parked k where k.connection = c.id and k.state = 'Open')
                from unnest($1::text[]) c(id) left join connection_state s on s.connection = c.id order by c.id
                """,
                r => (Id: r.GetString(0), Paused: r.GetBoolean(1), By: r.Text(2), At: r.MaybeTime(3), Waiting: r.GetInt64(4),
                    ToSend: r.GetInt64(5), InDoubt: r.GetInt64(6), Parked: r.GetInt64(7)),
                catalog.Connections.Select(b => b.Connection.Id).ToArray());
            return rows.ConvertAll(r =>
            {
                var manifest = catalog[r.Id].Manifest;
                return new ConnectionView(
                    r.Id, manifest.Name, manifest.Id, [.. manifest.Products.Select(p => p.Id)], r.Paused, r.By, r.At, r.Waiting, r.ToSend,
                    r.InDoubt, r.Parked);
            });
        },
        cancellationToken);
}
