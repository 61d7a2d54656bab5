using BankHub.Core.Adapters;
using BankHub.Hub.Catalog;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Collect;

/// <summary>
/// A node's turn at one endpoint: while it has it no other polls there. Draining a folder may take long, so the lease is renewed before
/// each piece of work with the bank and with each write; a node that was stopped for longer finds out by that, and ends.
/// </summary>
public sealed class Turn
{
    private readonly Bank _bank;
    private readonly Endpoint _endpoint;
    private readonly Node _node;
    private readonly long _fence;

    private Turn(Bank bank, Endpoint endpoint, Node node, long fence) => (_bank, _endpoint, _node, _fence) = (bank, endpoint, node, fence);

    /// <summary>Takes the turn at an endpoint that is due; null where it is not, or another has it.</summary>
    public static async Task<Turn?> TakeAsync(Work work, Bank bank, Endpoint endpoint, Node node)
    {
        await work.PostAsync(
            "insert into poll (connection, endpoint, next_at) values ($1, $2, hub_now()) on conflict do nothing",
            bank.Connection.Id, endpoint.Id);
        var fence = await work.QueryAsync(
            """
            update poll set next_at = hub_now() + $3, lease_until = hub_now() + $4, lease_owner = $5, fence = fence + 1
            where connection = $1 and endpoint = $2 and next_at <= (select hub_now())
              and (lease_until is null or lease_until < (select hub_now()))
            returning fence
            """,
            r => r.GetInt64(0), bank.Connection.Id, endpoint.Id, endpoint.PollEvery ?? TimeSpan.FromMinutes(1),
            Lease(endpoint, node), node.Name);
        return fence.Count == 0 ? null : new Turn(bank, endpoint, node, fence[0]);
    }

    /// <summary>
    /// Keeps it for as long as one piece of work with the bank may take, and throws where another node has it. A lease that ran out and
    /// that nobody took is still ours.
    /// </summary>
    public async Task HoldAsync(Work work)
    {
        // A node of the version before does not count the fence.
        var held = await work.ExecuteAsync(
            "update poll set lease_until = hub_now() + $5 where connection = $1 and endpoint = $2 and lease_owner = $3 and fence = $4",
            _bank.Connection.Id, _endpoint.Id, _node.Name, _fence, Lease(_endpoint, _node));
        if (held == 0)
        {
            throw new TurnLostException();
        }
    }

    /// <summary>Gives it back, and says how many turns failed one after another: none when another node has it.</summary>
    public Task<int> EndAsync(Work work, bool failed) => work.FirstAsync(
        """
        update poll set lease_until = null, failures = case when $5 then failures + 1 else 0 end
        where connection = $1 and endpoint = $2 and lease_owner = $3 and fence = $4 returning failures
        """,
        r => r.GetInt32(0), _bank.Connection.Id, _endpoint.Id, _node.Name, _fence, failed);

    private static TimeSpan Lease(Endpoint endpoint, Node node) =>
        endpoint.Role == "feed" ? TimeSpan.Zero : endpoint.Timeout + node.Lease;
}
