using System.Security.Cryptography;
using System.Text.Json.Nodes;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.Messages;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Send;

/// <summary>Stores a bank's answer before anything reads it; once per send.</summary>
public sealed class Replies(IIdSource ids, Bodies bodies)
{
    public async Task StoreAsync(Work work, OutboundRow row, Reply reply, bool toDecode)
    {
        var id = ids.NewId();
        var first = await work.ExecuteAsync(
            "insert into inbound_key (connection, kind, key, inbound_id) values ($1, 'reply', $2, $3) on conflict do nothing",
            row.Connection, $"{row.Id}:{row.Sends}", id);
        if (first == 0)
        {
            return;
        }

        var now = await work.NowAsync();
        var meta = new JsonObject { ["status"] = reply.Status, ["headers"] = Target.Headers(reply.Headers) };
        await work.ExecuteAsync(
            """
            insert into inbound (id, connection, endpoint, kind, meta, reply_to, sha256, size, state, at)
            values ($1, $2, $3, 'reply', $4, $5, $6, $7, $8, $9)
            """,
            id, row.Connection, row.Endpoint, meta.ToJsonString(), row.Id, SHA256.HashData(reply.Body.Span), (long)reply.Body.Length,
            toDecode ? "Received" : "Decoded", now);
        await bodies.SaveAsync(work, id, now, reply.Body);
        work.Wake(StepNames.Decode);
    }
}
