using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.Messages;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>Takes the oldest message that waits for decoding, with everything that its adapter may see.</summary>
public sealed class DecodeClaims(Node node, IIdSource ids, Bodies bodies)
{
    /// <summary>The claim alone, committed before anything is opened: a message that does not open harms no other.</summary>
    public async Task<InboundRow?> TakeAsync(Work work, Catalog.Catalog catalog)
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

        await work.ExecuteAsync(
            "update inbound set lease_owner = $2, lease_until = hub_now() + $3, tries = tries + 1 where id = $1",
            row.Id, node.Name, node.Lease);
        return row with { Tries = row.Tries + 1 };
    }

    /// <summary>The message with everything that its adapter may see.</summary>
    public async Task<DecodeClaim> OpenAsync(Work work, Catalog.Catalog catalog, InboundRow row)
    {
        var now = await work.NowAsync();
        var asked = await AskedAsync(work, row);
        var sent = asked is null
            ? null
            : new SentMessage(asked.MessageId, asked.Effect, asked.AdapterState, await ReferencesAsync(work, asked));
        var bank = catalog[row.Connection];
        var day = asked?.BusinessDate ?? DateOnly.FromDateTime(now.UtcDateTime);
        // Follow-ups quote the ids of this context; a replay makes no message, so a fresh id is never used twice.
        var stamp = new Stamp(ids.NewReference(16), asked?.Sequence ?? 0, 1, now, day, asked?.ValueDate ?? day);
        return new DecodeClaim
        {
            Row = row,
            Asked = asked,
            Bank = bank,
            Message = row.Message(Readable(row, await bodies.LoadAsync(work, row.Id)), sent),
            Context = Contexts.For(bank, stamp),
        };
    }

    /// <summary>The message that a reply answers.</summary>
    public static async Task<OutboundRow?> AskedAsync(Work work, InboundRow row) =>
        row.ReplyTo is { } replyTo ? (await OutboundRow.SelectAsync(work, "where o.id = $1", replyTo))[0] : null;

    private static byte[] Readable(InboundRow row, byte[] body) => row.Kind == "file" ? Unwrapped.Of(body) : body;

    private static Task<List<Reference>> ReferencesAsync(Work work, OutboundRow asked) => work.QueryAsync(
        "select kind, value from reference where outbound_id = $1 and ($2::uuid is null or payment_id = $2 or payment_id is null)",
        r => new Reference(r.GetString(0), r.GetString(1)), asked.RootId, asked.PaymentId);
}
