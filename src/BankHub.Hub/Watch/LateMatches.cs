using BankHub.Hub.Catalog;
using BankHub.Hub.Reconcile;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Watch;

/// <summary>
/// News that were read in the very moment in which another transaction learnt what they name: neither saw the other. Their message is
/// read once more, as a replay; bookings are only matched again. A name that was given to a message only after the news came is no match:
/// they cannot mean it.
/// </summary>
public sealed class LateMatches(Database database)
{
    public Task<bool> RereadAsync(Bank bank, CancellationToken cancellationToken) => database.TransactAsync(
        async work =>
        {
            var bookings = await Queue.LookAgainAsync(work, bank.Connection.Id);
            var messages = await work.QueryAsync(
                """
                select distinct o.inbound_id from orphan o
                cross join unnest(o.refs) name
                cross join lateral (
                  select x.outbound_id from reference x where x.connection = o.connection and x.kind = split_part(name, ':', 1)
                    and x.value = substr(name, strpos(name, ':') + 1) offset 0) r
                cross join lateral (select from outbound x where x.id = r.outbound_id and x.created_at <= o.at offset 0) m
                where o.connection = $1 and o.at > (select hub_now()) - interval '10 minutes' limit 20
                """,
                r => r.GetGuid(0), bank.Connection.Id);
            var again = messages.Count == 0 ? [] : await work.QueryAsync(
                """
                update inbound set state = 'Received', replay = true, next_ordinal = 0, tries = 0, stalls = 0, lease_until = null
                where id = any($1) and state = 'Decoded' and not replay returning id
                """,
                r => r.GetGuid(0), messages.ToArray());
            if (again.Count == 0)
            {
                return bookings;
            }

            // A booking that was put aside is not told again by the replay: its record is closed with the others, and it is tried again.
            await work.PostAsync(
                "update statement_entry set state = 'New', stalls = 0 where inbound_id = any($1) and state = 'Failed'", again.ToArray());
            work.Wake(StepNames.ReconcileOf(bank.Connection.Id));
            await work.ExecuteAsync("delete from orphan where inbound_id = any($1)", again.ToArray());
            await Parking.CloseAsync(work, "record", [.. again], StepNames.Watch);
            work.Wake(StepNames.Decode);
            return true;
        },
        cancellationToken);
}
