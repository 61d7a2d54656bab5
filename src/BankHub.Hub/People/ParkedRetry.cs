using BankHub.Hub.Messages;
using BankHub.Hub.Send;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.People;

/// <summary>
/// Lets a parked item go on after its cause was mended. Only pure steps run again: bytes are decoded anew, a payment is encoded anew, and
/// a message goes again only if it provably never left. A message that cannot go again, of whose chain nothing that moves money ever
/// left, is voided: its payments are sealed anew. A message that two people dismissed unread may be read again too.
/// </summary>
public sealed class ParkedRetry(Database database, Voiding voiding)
{
    public Task<Decision> RetryAsync(Caller caller, Guid id, CancellationToken cancellationToken) => database.TransactAsync<Decision>(
        async work =>
        {
            var item = await work.FirstAsync(
                """
                select k.kind, coalesce(k.latest, k.subject), k.rule, k.state
                from parked k left join payment p on k.kind = 'payment' and p.id = k.subject
                where k.id = $1 and ($2 = '*' or coalesce(k.caller, p.caller) = $2) for update of k
                """,
                r => new Item(r.GetString(0), r.GetGuid(1), r.GetString(2), r.GetString(3)), id, caller.Sees);
            if (item is null)
            {
                return new Decision.NotFound();
            }

            if (item is not ({ State: "Open" } or { State: "Dismissed", Kind: "inbound" }))
            {
                return new Decision.Conflict("not-open", "It was retried or closed before.");
            }

            if (item.Rule == "event-id-reused")
            {
                // Bytes that took the place of others count as evidence for nobody alone.
                return new Decision.Conflict(
                    item.Rule,
                    "These bytes came under the id of an earlier event and are never read. Ask the bank to send the event under an id of "
                    + "its own; a payment in doubt is resolved by two people.");
            }

            if (!await GoOnAsync(work, item, caller))
            {
                return new Decision.Conflict("no-retry", "This cannot simply be tried again: it takes a resolution or a new payment.");
            }

            // A replay reads the whole message again: every item of it that is still wrong is parked anew.
            await work.PostAsync(
                """
                update parked set state = 'Retried', closed_at = hub_now(), closed_by = $3
                where id = $1
                  or subject = $2 and (kind = 'inbound' and state in ('Open', 'Dismissed') or kind = 'record' and state = 'Open')
                """,
                id, item.Subject, caller.Id);
            return new Decision.Done();
        },
        cancellationToken);

    private async Task<bool> GoOnAsync(Work work, Item item, Caller caller)
    {
        switch (item.Kind)
        {
            case "payment":
                work.Wake(StepNames.Seal);
                return await work.ExecuteAsync(
                    """
                    insert into work (payment_id, connection, product, group_key, due_at)
                    select id, connection, product, group_key, hub_now() from payment where id = $1 and state = 'Scheduled' and not frozen
                    on conflict (payment_id) do nothing
                    """,
                    item.Subject) == 1;
            case "inbound" or "record":
                work.Wake(StepNames.Decode);

                // A booking that was put aside is not told again by the replay: it stands already.
                await work.PostAsync(
                    "update statement_entry set state = 'New', stalls = 0 where inbound_id = $1 and state = 'Failed'", item.Subject);
                return await work.ExecuteAsync(
                    """
                    update inbound set state = 'Received', replay = true, next_ordinal = 0, tries = 0, stalls = 0, lease_until = null
                    where id = $1 and state in ('Decoded', 'Parked')
                    """,
                    item.Subject) == 1;
            case "outbound" when item.Rule is not ("refused-for-good" or "in-doubt"):
                return caller.IsPerson && await VoidAsync(work, item.Subject, caller);
            default:
                work.Wake(StepNames.Send);
                return item.Rule == "refused-for-good" && await work.ExecuteAsync(
                    """
                    update outbound set state = 'Sealed', refusals = 0, due_at = hub_now(), lease_until = null
                    where id = $1 and state = 'Parked' and first_sent_at is null
                    """,
                    item.Subject) == 1;
        }
    }

    private async Task<bool> VoidAsync(Work work, Guid id, Caller caller)
    {
        var root = await work.FirstAsync("select root_id from outbound where id = $1", r => r.GetGuid(0), id);
        await Voiding.LockChainAsync(work, root);
        var rows = await OutboundRow.SelectAsync(
            work,
            """
            where o.id = $1 and o.state = 'Parked' and o.effect in ('Prepare', 'Execute') and not exists (
                select from outbound c where c.root_id = o.root_id and (c.state in ('Sending', 'Answered')
                    or c.effect = 'Execute' and (c.first_sent_at is not null or c.state in ('Sent', 'InDoubt'))))
            """,
            id);
        if (rows is not [var row] || !await voiding.VoidUnsentAsync(work, row, [], TimeSpan.Zero, caller.Id, "voided-by-people"))
        {
            return false;
        }

        work.Wake(StepNames.Seal);
        return true;
    }

    private sealed record Item(string Kind, Guid Subject, string Rule, string State);
}
