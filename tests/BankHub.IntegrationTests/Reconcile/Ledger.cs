using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Reconcile;

/// <summary>A hub whose payments are at the bank, and what its tables say of bookings.</summary>
internal sealed class Ledger(CalmHub calm) : IAsyncDisposable
{
    public CalmHub Calm => calm;

    /// <param name="database">Is emptied.</param>
    /// <param name="adapter">The bank, where it is to be another than one that was never mended.</param>
    /// <param name="accounts">Our accounts, where the connection names them.</param>
    public static async Task<Ledger> StartAsync(SimulationDatabase database, StatementAdapter? adapter = null, params string[] accounts) =>
        new(await CalmHub.StartAsync(database, adapter ?? new StatementAdapter(), accounts: accounts));

    /// <summary>Payments that are sent in one message.</summary>
    public async Task<Sent[]> SendAsync(int payments)
    {
        var ids = new List<Guid>();
        for (var i = 0; i < payments; i++)
        {
            ids.Add(await calm.PayAsync(files: true));
        }

        await calm.RunAsync();
        var sent = new List<Sent>();

        // In the order in which they stand in their message.
        ids = [.. (await calm.OneAsync<Guid[]>(
            $"select array_agg(payment_id order by position) from attempt where payment_id in ('{string.Join("','", ids)}')"))];
        foreach (var id in ids)
        {
            sent.Add(new Sent(
                id,
                await calm.OneAsync<string>($"select value from reference where payment_id = '{id}' and kind = 'instruction'"),
                await calm.OneAsync<decimal>($"select amount from payment where id = '{id}'"),
                await calm.OneAsync<string>(
                    $"""
                    select r.value from attempt a join reference r on r.outbound_id = a.outbound_id and r.kind = 'message'
                    where a.payment_id = '{id}'
                    """),
                await calm.OneAsync<string>($"select end_to_end from payment where id = '{id}'")));
        }

        return [.. sent];
    }

    /// <summary>A file with these lines, read and reconciled.</summary>
    public async Task TellAsync(string name, params string[] lines)
    {
        await calm.Hub.TakeFileAsync(name, string.Join('\n', lines));
        await calm.RunAsync();
    }

    public Task<string> StateAsync(Sent payment) => calm.OneAsync<string>($"select state from payment where id = '{payment.Id}'");

    public Task<long> CountAsync(string from) => calm.OneAsync<long>($"select count(*) from {from}");

    /// <summary>Why bookings wait for people, in order.</summary>
    public Task<string> WaitingAsync() => calm.OneAsync<string>(
        "select coalesce(string_agg(reason, ' ' order by reason), '') from unmatched where state = 'Open'");

    public ValueTask DisposeAsync() => calm.DisposeAsync();
}

/// <summary>A payment that is at the bank, with the names that it has there.</summary>
internal sealed record Sent(Guid Id, string Instruction, decimal Amount, string Message, string EndToEnd);
