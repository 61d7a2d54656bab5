using System.Globalization;
using System.Text.Json.Nodes;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.Collect;
using BankHub.Hub.Messages;
using BankHub.Hub.Store;

namespace BankHub.Hub.Send;

/// <summary>Stores a bank's answer before anything reads it; once per send.</summary>
public sealed class Replies(IIdSource ids, Inbox inbox, Bodies bodies)
{
    /// <summary>Stores what waits for decoding, and marks the message as answered where this send still holds it.</summary>
    public Task ToDecodeAsync(OutboundRow row, Reply reply) => inbox.StoreAsync(
        Of(row, reply) with { Fence = row.Fence, Patient = row.Effect == Effect.Execute });

    /// <summary>Stores what nobody decodes.</summary>
    public Task KeepAsync(Work work, OutboundRow row, Reply reply) =>
        (Of(row, reply) with { State = "Decoded" }).StoreAsync(work, bodies);

    private NewInbound Of(OutboundRow row, Reply reply)
    {
        var meta = new JsonObject { ["status"] = reply.Status, ["headers"] = Target.Headers(PlainMeta.Headers(reply.Headers)) };
        if (row.ClaimedAt is { } asked)
        {
            // What the bank did not find it did not have then, however late this answer is stored and read; or even before, where the
            // answer says that it is older than the question.
            meta["asked"] = (asked - reply.OlderBy).ToString("O", CultureInfo.InvariantCulture);
        }

        return new NewInbound(
            ids.NewId(), row.Connection, row.Endpoint, "reply", $"{row.Id}:{row.Sends}", meta.ToJsonString(), reply.Body)
        {
            ReplyTo = row.Id,
        };
    }
}
