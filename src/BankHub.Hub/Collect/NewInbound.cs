using System.Security.Cryptography;
using BankHub.Hub.Decode;
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

    /// <summary>
    /// Stores key, row and bytes in one statement; the moment, or null when the key stands already: then nothing is stored.
    /// </summary>
    public async Task<DateTimeOffset?> StoreAsync(Work work, Bodies bodies)
    {
        byte[][] chunks = [.. bodies.Chunks(Id, Body)];
        var stored = await work.FirstAsync<DateTimeOffset?>(
            """
            with key as (
              insert into inbound_key (connection, kind, key, inbound_id) values ($2, $4, $5, $1) on conflict do nothing returning 1),
            row as (
              insert into inbound (id, connection, endpoint, kind, meta, reply_to, sha256, size, state, at)
              select $1, $2, $3, $4, $6, $7, $8, $9, $10, hub_now() from key)
            insert into body (owner, chunk, at, data)
            select $1, t.n - 1, hub_now(), t.d from key, unnest($11::bytea[]) with ordinality t(d, n)
            returning at
            """,
            r => r.Time(0), Id, Connection, Endpoint, Kind, Key, Meta, ReplyTo,
            SHA256.HashData(Body.Span), (long)Body.Length, State, chunks);
        if (stored is not null && State == "Received")
        {
            work.Wake(Body.Length <= DecodeClaims.Short ? StepNames.DecodeOf(Connection) : StepNames.DecodeWhole(Connection));
        }

        return stored;
    }
}
