using System.Text;
using BankHub.Hub.Store;
using Npgsql;

namespace BankHub.IntegrationTests.Simulation;

/// <summary>Reads the hub's own history and holds it against the bank's book (CHECKS.md, I1 to I6 and I8).</summary>
internal static class HistoryCheck
{
    private static readonly HashSet<string> Final = ["Settled", "Credited", "Returned", "Rejected", "Failed", "Cancelled"];

    public static async Task<List<string>> FaultsAsync(SimulatedHub hub, IReadOnlyCollection<Guid> accepted)
    {
        var faults = new List<string>();
        var states = await StatesAsync(hub.Source);
        var orders = hub.Bank.Orders.Values.ToLookup(o => o.PaymentId);
        foreach (var id in accepted)
        {
            if (!states.TryGetValue(id, out var payment))
            {
                faults.Add($"I2 {id} is lost");
                continue;
            }

            Judge(id, payment, [.. orders[id]], faults);
        }

        faults.AddRange(await ChainFaultsAsync(hub.Source));
        faults.AddRange(await LeftoversAsync(hub.Source));
        return faults;
    }

    private static void Judge(Guid id, (string State, bool Explained) payment, LabOrder[] orders, List<string> faults)
    {
        var executions = orders.Sum(o => o.Executions);
        var moved = orders.Where(o => o.Executions > 0 && !o.Refused).Sum(o => o.Executions);
        var booked = orders.Any(o => o.Booked);
        if (moved > 1)
        {
            faults.Add($"I1 {id} left {moved} times");
        }

        if (!Final.Contains(payment.State) && !payment.Explained)
        {
            faults.Add($"I8 {id} stays {payment.State} without an explanation");
        }

        var truth = payment.State switch
        {
            "Settled" or "Credited" => booked && !orders.Any(o => o.Returned),
            "Returned" => orders.Any(o => o.Returned),
            "Rejected" => moved == 0,
            "Failed" or "Cancelled" => executions == 0,
            "InDoubt" => true,
            _ => payment.Explained,
        };
        if (!truth)
        {
            faults.Add($"I3 {id} is {payment.State}, the bank says executions {executions}, booked {booked}");
        }
    }

    private static async Task<Dictionary<Guid, (string State, bool Explained)>> StatesAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(
            """
            select p.id, p.state, exists (
                select from parked k where k.state = 'Open' and (k.subject = p.id
                  or exists (select from attempt a join outbound o on o.root_id = a.outbound_id where a.payment_id = p.id and k.subject =
                    o.id)))
            from payment p
            """);
        await using var rows = await command.ExecuteReaderAsync();
        var states = new Dictionary<Guid, (string, bool)>();
        while (await rows.ReadAsync())
        {
            states[rows.GetGuid(0)] = (rows.GetString(1), rows.GetBoolean(2));
        }

        return states;
    }

    private static async Task<List<string>> ChainFaultsAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(
            """
            select e.payment_id, e.version, e.at, e.state, e.actor, e.cause, e.detail, e.body, e.hash, p.version, p.chain, p.state
            from event e join payment p on p.id = e.payment_id order by e.payment_id, e.version
            """);
        await using var rows = await command.ExecuteReaderAsync();
        var faults = new List<string>();
        var (last, chain, version) = (Guid.Empty, EventChain.Start, 0);
        while (await rows.ReadAsync())
        {
            var e = new EventRow(
                rows.GetGuid(0), rows.GetInt32(1), rows.Time(2), rows.GetString(3), rows.GetString(4), rows.GetString(5), rows.Text(6),
                rows.IsDBNull(7) ? null : rows.Bytes(7));
            (chain, version) = e.PaymentId == last ? (chain, version + 1) : (EventChain.Start, 1);
            last = e.PaymentId;
            chain = EventChain.Next(chain, e);
            if (e.Version != version || !chain.AsSpan().SequenceEqual(rows.Bytes(8)))
            {
                faults.Add($"I6 {e.PaymentId} breaks its chain at version {e.Version}");
            }

            if (e.Version == rows.GetInt32(9) && (!chain.AsSpan().SequenceEqual(rows.Bytes(10)) || e.State != rows.GetString(11)))
            {
                faults.Add($"I6 {e.PaymentId}: the row is not what its last event says");
            }
        }

        return faults;
    }

    private static async Task<List<string>> LeftoversAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(
            """
            select 'work', count(*) from work union all select 'spread', count(*) from spread
            union all select 'sealed', count(*) from outbound where state in ('Sealed', 'Sending', 'Answered')
            union all select 'inbound', count(*) from inbound where state = 'Received'
            """);
        await using var rows = await command.ExecuteReaderAsync();
        var text = new StringBuilder();
        while (await rows.ReadAsync())
        {
            if (rows.GetInt64(1) > 0)
            {
                text.Append($" {rows.GetString(0)}={rows.GetInt64(1)}");
            }
        }

        return text.Length > 0 ? [$"I8 left over:{text}"] : [];
    }
}
