using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.Catalog;
using BankHub.Hub.Collect;
using BankHub.Hub.Messages;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Callbacks;

/// <summary>
/// Stores an authenticated callback once by the bank's event id, and answers after the commit. A repeated one hears the same answer and
/// changes nothing; a known event id with other bytes is kept for people.
/// </summary>
public sealed class CallbackDoor(Inbox inbox, Database database, Bodies bodies, IIdSource ids, Parking parking, Alarms alarms)
{
    private static readonly CallbackAnswer Plain = new(204, "text/plain", default);

    public async Task<CallbackAnswer> TakeAsync(Bank bank, Callback callback, CancellationToken cancellationToken)
    {
        var inbound = new NewInbound(
            ids.NewId(), bank.Connection.Id, callback.Endpoint, "callback", EventKey(bank, callback), Meta(callback), callback.Body);
        var now = await StoreAsync(inbound, cancellationToken);
        CrashPoint.At("callback.stored");
        return bank.Responder?.Answer(callback, Context(bank, now)) ?? Plain;
    }

    private async Task<DateTimeOffset> StoreAsync(NewInbound inbound, CancellationToken cancellationToken)
    {
        try
        {
            if (await inbox.StoreAsync(inbound) is { } stored)
            {
                return stored;
            }
        }
        catch (CommitUnknownException)
        {
            // Looked up by its key: either it stands by now, or it is stored.
        }

        return await database.TransactAsync(
            async work => await inbound.StoreAsync(work, bodies) ?? await RepeatedAsync(work, inbound), cancellationToken);
    }

    private async Task<DateTimeOffset> RepeatedAsync(Work work, NewInbound inbound)
    {
        var sha256 = SHA256.HashData(inbound.Body.Span);
        var other = inbound with { Key = $"{inbound.Key}:sha256:{Convert.ToHexString(sha256)}", State = "Parked" };
        if (!await IsSameAsync(work, inbound.Connection, inbound.Key, sha256) && await other.StoreAsync(work, bodies) is not null)
        {
            const string reason = "The bank gave the id of an earlier event to other bytes: they are kept and not read.";
            await parking.ParkAsync(work, "inbound", inbound.Id, -1, inbound.Connection, "event-id-reused", reason);
            await alarms.RaiseAsync(
                work, $"event-id-reused:{inbound.Id}", "high", inbound.Connection, "event-id-reused", inbound.Id.ToString(), reason);
        }

        return await work.NowAsync();
    }

    private static Task<bool> IsSameAsync(Work work, string connection, string key, byte[] sha256) => work.FirstAsync(
        """
        select i.sha256 = $3 from inbound_key k join inbound i on i.id = k.inbound_id
        where k.connection = $1 and k.kind = 'callback' and k.key = $2
        """,
        r => r.GetBoolean(0), connection, key, sha256);

    // Two events may have equal bytes only if the bank gives no ids: then equal bytes are one event.
    private static string EventKey(Bank bank, Callback callback) => bank.Responder?.EventId(callback) is { } id
        ? $"{callback.Endpoint}:id:{(id.Length <= 200 ? id : Hash(Encoding.UTF8.GetBytes(id)))}"
        : $"{callback.Endpoint}:sha256:{Hash(callback.Body.Span)}";

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexString(SHA256.HashData(bytes));

    private static string Meta(Callback callback) => new JsonObject
    {
        ["method"] = callback.Method,
        ["path"] = callback.Path,
        ["query"] = PlainMeta.Query(callback.Query),
        ["headers"] = Target.Headers(PlainMeta.Headers(callback.Headers)),
    }.ToJsonString();

    private static AdapterContext Context(Bank bank, DateTimeOffset now) => new()
    {
        Connection = bank.Connection.Id,
        MessageId = "",
        Sequence = 0,
        DaySequence = 0,
        Now = now,
        LocalNow = bank.Clock.Local(now),
        BusinessDate = bank.Clock.LocalDate(now),
        ValueDate = bank.Clock.LocalDate(now),
        Settings = bank.Connection.Settings,
    };
}
