using System.Text;
using BankHub.IntegrationTests.Proof;
using Npgsql;

namespace BankHub.IntegrationTests.Simulation;

/// <summary>Reads the hub's own history and holds it against the bank's book.</summary>
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

        faults.AddRange(await new HubHistory(hub.Source).ChainFaultsAsync());
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
