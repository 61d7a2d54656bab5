using System.Security.Cryptography;
using BankHub.Hub.Decode;
using BankHub.Hub.Messages;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Collect;

/// <summary>An answer or a callback that is about to be stored, once by its key.</summary>
/// <param name="Id">Its new id.</param>
/// <param name="Connection">Whose it is.</param>
/// <param name="Endpoint">Through which door it came.</param>
/// <param name="Kind">"reply" or "callback".</param>
/// <param name="Key">What makes it one: the send that it answers, or the bank's event id.</param>
/// <param name="Meta">Status, headers and the like, as JSON.</param>
/// <param name="Body">Its bytes.</param>
public sealed record NewInbound(
    Guid Id, string Connection, string Endpoint, string Kind, string Key, string Meta, ReadOnlyMemory<byte> Body)
{
    /// <summary>The message that a reply answers.</summary>
    public Guid? ReplyTo { get; init; }

    /// <summary>Received where it waits for decoding; Decoded where nobody reads it; Parked where people do.</summary>
    public string State { get; init; } = "Received";

    /// <summary>Under which fence the message was sent that this answers; where it still stands, the message is Answered.</summary>
    public long? Fence { get; init; }

    /// <summary>Whether no next step waits for it, so that it is read with the callbacks.</summary>
    public bool Patient { get; init; }

    /// <summary>Stores key, row and bytes; the moment, or null when the key stands already: then nothing is stored.</summary>
    public async Task<DateTimeOffset?> StoreAsync(Work work, Bodies bodies) => (await StoreAsync(work, bodies, [this]))[0];

    /// <summary>Stores several in one round trip; the moment of each, or null when its key stands already.</summary>
    public static async Task<IReadOnlyList<DateTimeOffset?>> StoreAsync(Work work, Bodies bodies, IReadOnlyList<NewInbound> several)
    {
        await AnsweredAsync(work, [.. several.Where(n => n.Fence is not null).OrderBy(n => n.ReplyTo)]);
        // In the order of their keys, so that two nodes that store the same never wait for each other in a circle.
        var ordered = several.OrderBy(n => n.Kind, StringComparer.Ordinal).ThenBy(n => n.Key, StringComparer.Ordinal).ToArray();
        var chunks = ordered.SelectMany(n => bodies.Chunks(n.Id, n.Body).Select((data, number) => (n.Id, Number: number, Data: data)))
            .ToArray();
        var stored = await work.QueryAsync(
            """
            with new as materialized (
              select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::uuid[], $8::bytea[],
                $9::bigint[], $10::text[], $14::bool[])
                t(id, connection, endpoint, kind, key, meta, reply_to, sha256, size, state, patient)),
            key as (
              insert into inbound_key (connection, kind, key, inbound_id) select connection, kind, key, id from new
              on conflict do nothing returning inbound_id),
            row as (
              insert into inbound (id, connection, endpoint, kind, meta, reply_to, sha256, size, state, patient, at)
              select n.id, connection, endpoint, kind, meta, reply_to, sha256, size, state, patient, hub_now() from new n
              join key k on k.inbound_id = n.id)
            insert into body (owner, chunk, at, data)
            select t.id, t.number, hub_now(), t.data from unnest($11::uuid[], $12::int[], $13::bytea[]) t(id, number, data)
            join key k on k.inbound_id = t.id returning owner, at
            """,
            r => (Id: r.GetGuid(0), At: r.Time(1)),
            Column(n => n.Id), Column(n => n.Connection), Column(n => n.Endpoint), Column(n => n.Kind), Column(n => n.Key),
            Column(n => n.Meta), Column(n => n.ReplyTo), Column(n => SHA256.HashData(n.Body.Span)), Column(n => (long)n.Body.Length),
            Column(n => n.State), chunks.Select(c => c.Id).ToArray(), chunks.Select(c => c.Number).ToArray(),
            chunks.Select(c => c.Data).ToArray(), Column(n => n.Patient));
        var at = stored.DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => s.At);
        Wake(work, several.Where(n => n.State == "Received" && at.ContainsKey(n.Id)));
        return [.. several.Select(n => at.TryGetValue(n.Id, out var time) ? time : (DateTimeOffset?)null)];

        T[] Column<T>(Func<NewInbound, T> value) => [.. ordered.Select(value)];
    }

    // Who lost his lease meanwhile changes nothing; the stored answer is decoded all the same, and what it says counts.
    private static Task AnsweredAsync(Work work, NewInbound[] answers) => answers.Length == 0 ? Task.CompletedTask : work.PostAsync(
        """
        update outbound o set state = 'Answered', lease_until = null from unnest($1::uuid[], $2::bigint[]) t(id, fence)
        where o.id = t.id and o.state = $3 and o.fence = t.fence
        """,
        answers.Select(a => a.ReplyTo!.Value).ToArray(), answers.Select(a => a.Fence!.Value).ToArray(), OutboundState.Sending);

    private static void Wake(Work work, IEnumerable<NewInbound> waiting)
    {
        foreach (var one in waiting)
        {
            work.Wake(StepNames.DecodeOf(one.Connection, DecodeClaims.LotOf(one.Kind, one.Body.Length, one.Patient)));
        }
    }
}
