using System.Diagnostics;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Watch;

/// <summary>Measures what waits in the database, where somebody collects the metrics.</summary>
public sealed class QueueStep(Catalog.Catalog catalog, Database database) : IStep
{
    private static readonly string[] Queues = ["seal", "send", "doubt", "decode", "people"];

    public string Name => StepNames.Watch;

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        if (HubMeter.Waiting.Enabled)
        {
            var rows = await database.ReadAsync(ReadAsync, cancellationToken);
            var found = rows.ToDictionary(r => (r.Queue, r.Connection));
            foreach (var queue in Queues)
            {
                foreach (var bank in catalog.Connections)
                {
                    var row = found.GetValueOrDefault((queue, bank.Connection.Id));
                    var of = new TagList { { "queue", queue }, { "connection", bank.Connection.Id } };
                    HubMeter.Waiting.Record(row.Size, of);
                    HubMeter.Oldest.Record(row.Age, of);
                }
            }
        }

        return false;
    }

    private static Task<List<(string Queue, string Connection, long Size, double Age)>> ReadAsync(Work work) => work.QueryAsync(
        """
        with waiting as (
          select 'seal' queue, connection, due_at since from work where due_at <= (select hub_now())
          union all
          select 'send', connection, due_at from outbound where state = 'Sealed' and due_at <= (select hub_now())
          union all
          select 'doubt', connection, created_at from outbound where state = 'InDoubt'
          union all
          select 'decode', connection, at from inbound where state = 'Received'
          union all
          select 'people', connection, opened_at from parked where state = 'Open' and connection is not null)
        select queue, connection, count(*), greatest(0, extract(epoch from hub_now() - min(since)))::float8 from waiting group by 1, 2
        """,
        r => (r.GetString(0), r.GetString(1), r.GetInt64(2), r.GetDouble(3)));
}
