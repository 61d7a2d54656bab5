using System.Text.Json.Nodes;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.Collect;
using BankHub.Hub.Messages;
using BankHub.Hub.Store;

namespace BankHub.Hub.Send;

/// <summary>Stores a bank's answer before anything reads it; once per send.</summary>
public sealed class Replies(IIdSource ids, Bodies bodies)
{
    public Task<DateTimeOffset?> StoreAsync(Work work, OutboundRow row, Reply reply, bool toDecode)
    {
        var meta = new JsonObject { ["status"] = reply.Status, ["headers"] = Target.Headers(reply.Headers) };
        var inbound = new NewInbound(
            ids.NewId(), row.Connection, row.Endpoint, "reply", $"{row.Id}:{row.Sends}", meta.ToJsonString(), reply.Body)
        {
            ReplyTo = row.Id,
            State = toDecode ? "Received" : "Decoded",
        };
        return inbound.StoreAsync(work, bodies);
    }
}
