using System.Globalization;
using BankHub.Hub.Notify;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Watch;

/// <summary>
/// The clock of the database, by which everything is due and every lease runs. Where it is put back, what was due would wait until it is
/// that late again, and each watchdog with it: so all that waits for a moment is moved by as much, and people are told.
/// </summary>
public sealed class ClockStep(Catalog.Catalog catalog, Node node, Database database, Alarms alarms) : IStep
{
    /// <summary>What is less disturbs nobody, and is how clocks are set right in passing.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(5);

    // Days and windows of payments stay as they are: of those that wait to be sealed only what was due as soon as it came is moved.
    private static readonly string[] Moves =
    [
        "update outbound set due_at = greatest($1, due_at - $2) where state in ('Sealed', 'InDoubt') and due_at > $1",
        "update spread set at = greatest($1, at - $2) where at > $1",
        "update notification set due_at = greatest($1, due_at - $2) where due_at > $1",
        "update caller set webhook_down_until = webhook_down_until - $2 where webhook_down_until > $1",
        "update poll set next_at = greatest($1, next_at - $2) where next_at > $1",
        "update unmatched set look_at = greatest($1, look_at - $2) where look_at > $1",
        "update payment_case set due_at = greatest($1, due_at - $2) where state = 'Open' and due_at > $1",
        """
        update work w set due_at = $1 from payment p
        where p.id = w.payment_id and w.due_at > $1 and w.due_at <= $1 + $2 and w.due_at <= p.created_at + interval '1 minute'
        """,
    ];

    // Who took one since by the new clock, or still works, has the longest one left at most: none of them loses any of it.
    private static readonly string[] Leases =
    [
        "update outbound set lease_until = $1 where state = 'Sending' and lease_until > $1",
        "update inbound set lease_until = $1 where state = 'Received' and lease_until > $1",
        "update notification set lease_until = $1 where lease_until > $1",
        "update poll set lease_until = $1 where lease_until > $1",
    ];

    private readonly TimeSpan _longest = catalog.Connections.SelectMany(b => b.Manifest.Endpoints)
        .Select(e => e.Timeout + node.Lease).Append(NoticeClaims.Lease).Max();

    public string Name => StepNames.Watch;

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        await database.TransactAsync(LookAsync, cancellationToken);
        return false;
    }

    private async Task LookAsync(Work work)
    {
        await work.PostAsync("insert into clock_seen (highest) values (hub_now()) on conflict do nothing");
        var seen = await work.QueryAsync(
            "select highest, hub_now() from clock_seen for update skip locked", r => (Highest: r.Time(0), Now: r.Time(1)));
        if (seen.Count == 0 || (seen[0].Highest > seen[0].Now && seen[0].Highest - seen[0].Now < Least))
        {
            return;
        }

        var (highest, now) = seen[0];
        if (highest > now)
        {
            foreach (var move in Moves)
            {
                await work.PostAsync(move, now, highest - now);
            }

            foreach (var lease in Leases)
            {
                await work.PostAsync(lease, now + _longest);
            }

            await alarms.RaiseAsync(
                work, string.Create(CultureInfo.InvariantCulture, $"clock:{highest:O}"), "highest", null, "clock-put-back", "database",
                "The clock of the database was put back: what was due is due all the same. Times of events may go back by as much.");
        }

        await work.PostAsync("update clock_seen set highest = $1", now);
    }
}
