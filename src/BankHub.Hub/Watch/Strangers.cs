using BankHub.Hub.Catalog;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Watch;

/// <summary>
/// At a start: messages that wait for an endpoint that no bank has, because a version or a configuration was taken back. Nothing would ever
/// send them, so people are told.
/// </summary>
public sealed class Strangers(Database database, Catalog.Catalog catalog, Alarms alarms)
{
    public Task AlarmAsync(CancellationToken cancellationToken) => database.TransactAsync(
        async work =>
        {
            var known = catalog.Connections
                .SelectMany(b => b.Manifest.Endpoints.Select(e => (Connection: b.Connection.Id, e.Id))).ToArray();
            var strange = await work.QueryAsync(
                """
                select o.connection, o.endpoint, count(*) from outbound o
                where o.state = 'Sealed'
                  and not exists (select from unnest($1::text[], $2::text[]) k(c, e) where k.c = o.connection and k.e = o.endpoint)
                group by o.connection, o.endpoint
                """,
                r => (Connection: r.GetString(0), Endpoint: r.GetString(1), Count: r.GetInt64(2)),
                known.Select(k => k.Connection).ToArray(), known.Select(k => k.Id).ToArray());
            var now = await work.NowAsync();
            foreach (var (connection, endpoint, count) in strange)
            {
                await alarms.RaiseAsync(
                    work, $"no-endpoint:{connection}:{endpoint}:{now:O}", "highest", connection, "no-endpoint", endpoint,
                    $"{count} sealed messages wait for an endpoint that no bank has.");
            }
        },
        cancellationToken);
}
