using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.Messages;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>Takes the oldest message that waits for decoding, with everything that its adapter may see.</summary>
public sealed class DecodeClaims(Node node, IIdSource ids, Bodies bodies)
{
    public async Task<DecodeClaim?> TakeAsync(Work work, Catalog.Catalog catalog)
    {
        var row = await InboundRow.FirstAsync(
            work,
            """
            where i.state = 'Received' and (i.lease_until is null or i.lease_until < (select hub_now())) and i.connection = any($1)
            order by i.at limit 1 for update skip locked
            """,
            catalog.Connections.Select(b => b.Connection.Id).ToArray());
        if (row is null)
        {
            return null;
        }

        var now = await work.NowAsync();
        await work.ExecuteAsync(
            "update inbound set lease_owner = $2, lease_until = $3, tries = tries + 1 where id = $1", row.Id, node.Name, now + node.Lease);
        var asked = row.ReplyTo is { } replyTo ? (await OutboundRow.SelectAsync(work, "where o.id = $1", replyTo))[0] : null;
        var sent = asked is null ? null
            : new SentMessage(asked.MessageId, asked.Effect, asked.AdapterState, await ReferencesAsync(work, asked));
        var bank = catalog[row.Connection];
        var day = asked?.BusinessDate ?? DateOnly.FromDateTime(now.UtcDateTime);
        // Follow-ups quote the ids of this context; a replay makes no message, so a fresh id is never used twice.
        var stamp = new Stamp(ids.NewReference(16), asked?.Sequence ?? 0, 1, now, day, asked?.ValueDate ?? day);
        return new DecodeClaim
        {
            Row = row with { Tries = row.Tries + 1 },
            Asked = asked,
            Bank = bank,
            Message = row.Message(await bodies.LoadAsync(work, row.Id), sent),
            Context = Contexts.For(bank, stamp),
        };
    }

    private static Task<List<Reference>> ReferencesAsync(Work work, OutboundRow asked) => work.QueryAsync(
        "select kind, value from reference where outbound_id = $1 and ($2::uuid is null or payment_id = $2 or payment_id is null)",
        r => new Reference(r.GetString(0), r.GetString(1)), asked.RootId, asked.PaymentId);
}
