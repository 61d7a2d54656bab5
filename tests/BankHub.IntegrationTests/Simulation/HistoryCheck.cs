using System.Text;
using BankHub.IntegrationTests.Proof;
using Npgsql;

namespace BankHub.IntegrationTests.Simulation;

/// <summary>Reads the hub's own history and holds it against the bank's book.</summary>
internal static class HistoryCheck
{
    private static readonly HashSet<string> Final = ["Settled", "Credited", "Returned", "Rejected", "Failed", "Cancelled"];

    /// <param name="hub">At rest.</param>
    /// <param name="accepted">What the hub took.</param>
    /// <param name="cancelled">What it said to be cancelled.</param>
    public static async Task<List<string>> FaultsAsync(
        SimulatedHub hub, IReadOnlyCollection<Guid> accepted, IReadOnlyCollection<Guid>? cancelled = null)
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

        faults.AddRange((cancelled ?? []).Where(id => states[id].State != "Cancelled")
            .Select(id => $"I3 {id} was cancelled, so the hub said, and is {states[id].State}"));
        var history = new HubHistory(hub.Source);
        faults.AddRange(await history.ChainFaultsAsync());
        faults.AddRange(await history.TotalFaultsAsync());
        faults.AddRange(await FileFaultsAsync(hub, history));
        var words = (await history.PlainTextAsync()).Concat(hub.Log.Said).SelectMany(HubHistory.Words).ToHashSet();
        faults.AddRange(LabPayments.Accounts.Where(words.Contains).Select(a => $"I7 {a} stands in the clear"));
        faults.AddRange(await LeftoversAsync(hub.Source));
        return faults;
    }

    /// <summary>What a file holds at the bank is what the hub says of its message.</summary>
    private static async Task<IEnumerable<string>> FileFaultsAsync(SimulatedHub hub, HubHistory history)
    {
        var stated = await history.QueryAsync(
            "select message_id, members, (total * 100)::bigint from outbound where effect = 'Execute' and connection = 'lab-files'",
            r => (Name: r.GetString(0) + ".lab", Is: (Count: r.GetInt32(1), Total: r.GetInt64(2))));
        return hub.Bank.Taken.Select(f => (Name: f.Key, Is: TotalsOf(f.Value))).Except(stated)
            .Select(f => $"I4 the bank's file {f.Name} holds {f.Is.Count} payments of {f.Is.Total}, which the hub does not state");
    }

    private static (int Count, long Total) TotalsOf(byte[] file)
    {
        var lines = Encoding.ASCII.GetString(file).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (lines.Length, lines.Sum(l => long.Parse(l.Split('|')[1])));
    }

    private static void Judge(Guid id, Ended payment, LabOrder[] orders, List<string> faults)
    {
        var executions = orders.Sum(o => o.Executions);
        var moved = orders.Where(o => o.Executions > 0 && !o.Refused).Sum(o => o.Executions);
        var booked = orders.Any(o => o.Booked);
        if (moved > 1)
        {
            faults.Add($"I1 {id} left {moved} times");
        }

        if (payment.Frozen)
        {
            faults.Add($"I1 {id} was sealed again, and what was given up arrived");
        }

        var back = orders.Where(o => o.Returned).Sum(o => o.Amount) / 100m;
        if (payment.Returned != back)
        {
            faults.Add($"I5 {id} counts {payment.Returned} as money that came back, the bank gave back {back}");
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

    private static async Task<Dictionary<Guid, Ended>> StatesAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(
            """
            select p.id, p.state, exists (
                select from parked k where k.state = 'Open' and k.rule <> 'recall-for-people' and (k.subject = p.id
                  or exists (select from attempt a join outbound o on o.root_id = a.outbound_id where a.payment_id = p.id and k.subject =
                    o.id))), p.returned, p.frozen
            from payment p
            """);
        await using var rows = await command.ExecuteReaderAsync();
        var states = new Dictionary<Guid, Ended>();
        while (await rows.ReadAsync())
        {
            states[rows.GetGuid(0)] = new Ended(rows.GetString(1), rows.GetBoolean(2), rows.GetDecimal(3), rows.GetBoolean(4));
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

    /// <param name="Explained">An open parked item names it or its message.</param>
    private sealed record Ended(string State, bool Explained, decimal Returned, bool Frozen);
}
