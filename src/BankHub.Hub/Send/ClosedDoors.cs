using BankHub.Core.Adapters;
using BankHub.Core.Wire;
using BankHub.Hub.Catalog;
using BankHub.Hub.Messages;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Send;

/// <summary>
/// Doors of banks at which nobody answers. Not the messages wait there but the door does, for all nodes, longer each time: every message
/// keeps its place, and the one at the head of the queue is the next try. <see cref="SendClaims"/> takes that one alone.
/// </summary>
public sealed class ClosedDoors(Database database, Alarms alarms)
{
    private const int AlarmAfter = 5;
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// A bank that is back is found out after this time at most, however long it was away, and however long the last try takes.
    /// </summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>After so long without a try, since nothing waited, the next absence is another one.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(1);

    /// <summary>
    /// There was no way to the bank. Of those who were on their way to it at the same time one counts. What a clock noted that has been
    /// put back since is noted anew.
    /// </summary>
    /// <param name="work">The transaction.</param>
    /// <param name="row">The message that was tried, as claimed.</param>
    /// <param name="why">The reason, without secrets.</param>
    public async Task NoteAsync(Work work, OutboundRow row, string why)
    {
        await work.PostAsync(
            "delete from closed_door where connection = $1 and endpoint = $2 and noted_at < hub_now() - $3",
            row.Connection, row.Endpoint, Forgotten);
        var noted = await work.QueryAsync(
            """
            insert into closed_door as d (connection, endpoint, tries, since, noted_at, try_at)
            select $1, $2, 1, n.now, n.now, n.now + $4 from (select hub_now()) n(now)
            on conflict (connection, endpoint) do update set tries = d.tries + 1, noted_at = excluded.noted_at,
              try_at = excluded.noted_at + least($5, $4 * power(2, least(d.tries, 20)))
            where d.noted_at < $3 or d.noted_at > excluded.noted_at + $5
            returning tries, since
            """,
            r => (Tries: r.GetInt32(0), Since: r.Time(1)), row.Connection, row.Endpoint, row.ClaimedAt, Shortest, Longest);
        if (noted is [(AlarmAfter, var since)])
        {
            await alarms.RaiseAsync(
                work, $"out-of-reach:{row.Connection}:{row.Endpoint}:{since:O}", "warning", row.Connection, "out-of-reach", row.Endpoint,
                $"Out of reach since {since:u}, {AlarmAfter} tries: {why}");
        }
    }

    /// <summary>What the try of one message showed of the door.</summary>
    /// <param name="bank">The bank.</param>
    /// <param name="endpoint">Its door.</param>
    /// <param name="delivery">What became of the message; null where it was not tried at all.</param>
    public Task TriedAsync(Bank bank, Endpoint endpoint, Delivery? delivery) => delivery switch
    {
        Delivery.Refused { IsOutOfReach: true } => Task.CompletedTask,
        // That message could not go, whatever the door: the next one shows it.
        null or Delivery.Refused => database.TransactAsync(
            w => w.PostAsync(
                "update closed_door set try_at = hub_now() where connection = $1 and endpoint = $2", bank.Connection.Id, endpoint.Id),
            CancellationToken.None),
        _ => database.TransactAsync(
            w =>
            {
                w.Wake(StepNames.SendThrough(bank.Connection.Id, endpoint.Id), endpoint.Parallel);
                return w.PostAsync(
                    "delete from closed_door where connection = $1 and endpoint = $2", bank.Connection.Id, endpoint.Id);
            },
            CancellationToken.None),
    };
}
