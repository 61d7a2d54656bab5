using System.Security.Cryptography;
using System.Text.Json;
using BankHub.Core.Lifecycle;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.Messages;
using BankHub.Hub.Reconcile;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>Evidence that names nothing we know is kept, and matched again when references are learnt.</summary>
public sealed class Orphans(ICipher cipher, Parking parking, CounterpartyBanks banks, Alarms alarms)
{
    /// <summary>Name by name through the index: a node's plans must suit many orphans (no bitmaps, so no index over the array).</summary>
    internal const string ClaimSql = """
        with named as (
          select distinct w.key from unnest($2::text[]) n(name) cross join lateral (
            select x.key from orphan_name x where x.connection = $1 and x.name = n.name offset 0) w)
        delete from orphan o using named n where o.key = n.key returning o.key, o.inbound_id, o.ordinal, o.evidence
        """;

    /// <summary>Keeps evidence that names nothing that was sent, until one of its names is learnt or people say whose it is.</summary>
    public async Task KeepAsync(Work work, string connection, Guid inbound, int ordinal, string key, Evidence evidence)
    {
        await InsertAsync(work, connection, inbound, ordinal, key, evidence, Names(evidence));
        await parking.ParkAsync(
            work, "record", inbound, ordinal, connection, "unknown-reference", $"{evidence.Kind} names nothing that was sent.",
            record: RecordOf(key, evidence));
    }

    /// <summary>Keeps evidence of which people have to say whose it is, and parks it: what is learnt later does not find it.</summary>
    public async Task KeepForPeopleAsync(
        Work work, string connection, Guid inbound, int ordinal, string key, Evidence evidence, string rule, string reason)
    {
        if (RecordOf(key, evidence) is not null)
        {
            await InsertAsync(work, connection, inbound, ordinal, key, evidence, []);
        }

        await parking.ParkAsync(
            work, "record", inbound, ordinal, connection, rule, $"{evidence.Kind}: {reason}", record: RecordOf(key, evidence));
    }

    /// <summary>What is kept under a key; null where there is none, or where it does not open.</summary>
    public Task<Evidence?> FindAsync(Work work, string key) => OneAsync(work, key, "");

    /// <summary>The same, so that nobody else takes it in meanwhile.</summary>
    public Task<Evidence?> LockAsync(Work work, string key) => OneAsync(work, key, "for update");

    /// <summary>What was kept of these keys is taken in, and kept no longer.</summary>
    public static Task ForgetAsync(Work work, string[] keys) => work.PostAsync("delete from orphan where key = any($1)", (object)keys);

    private async Task<Evidence?> OneAsync(Work work, string key, string lockSql) => await work.FirstAsync(
        $"select key, inbound_id, ordinal, evidence from orphan where key = $1 {lockSql}",
        r => new Kept(r.GetString(0), r.GetGuid(1), r.GetInt32(2), r.Bytes(3)), key) is { } kept ? Read(kept) : null;

    // Of a word for a whole message nobody could say which payment it means.
    private static string? RecordOf(string key, Evidence evidence) => evidence.Scope == EvidenceScope.Payment ? key : null;

    // What was changed behind the hub is mended by reading its message again.
    private Task InsertAsync(Work work, string connection, Guid inbound, int ordinal, string key, Evidence evidence, string[] names) =>
        work.PostAsync(
            """
            insert into orphan (key, connection, inbound_id, ordinal, refs, evidence, end_to_ends, at)
            values ($1, $2, $3, $4, $5, $6, $7, hub_now())
            on conflict (key) do update set evidence = excluded.evidence, end_to_ends = excluded.end_to_ends where orphan.refs = '{}'
            """,
            key, connection, inbound, ordinal, names, cipher.Seal(EvidenceJson.Write(evidence), Associated(key)),
            evidence.References.Where(r => r.Kind == ReferenceKind.EndToEnd).Select(r => r.Value).ToArray());

    /// <summary>
    /// The kept evidence that names one of the references, taken out for good; bookings that wait for one of them are matched again.
    /// </summary>
    public async Task<List<EvidenceRow>> ClaimAsync(Work work, string connection, IReadOnlyCollection<Reference> learnt)
    {
        if (learnt.Count == 0)
        {
            return [];
        }

        string[] names = [.. learnt.Select(l => l.ToString())];
        await Queue.LookAgainAsync(work, connection, names);
        var taken = await work.QueryAsync(
            ClaimSql,
            r => new Kept(r.GetString(0), r.GetGuid(1), r.GetInt32(2), r.Bytes(3)),
            connection, names);
        var read = taken.ToDictionary(k => k, Read);
        await PutBackAsync(work, connection, [.. taken.Where(k => read[k] is null)]);
        Kept[] kept = [.. taken.Where(k => read[k] is not null)];
        Evidence[] evidence = [.. kept.Select(k => read[k]!)];
        var matches = await Matcher.FindAsync(work, connection, [.. evidence.Select(e => (e, (OutboundRow?)null))]);
        var others = await banks.OthersAsync(work, [.. evidence.Zip(matches)]);
        var rows = new List<EvidenceRow>();
        for (var i = 0; i < kept.Length; i++)
        {
            if (matches[i].Outbound is { } root && !others.Contains(i))
            {
                rows.Add(new EvidenceRow(kept[i].Key, root, matches[i].PaymentId, matches[i].Attempt, kept[i].Inbound, "bank",
                    evidence[i]));
                await work.PostAsync(
                    """
                    update parked set state = 'Closed', closed_at = hub_now(), closed_by = 'decode'
                    where kind = 'record' and subject = $1 and ordinal = $2 and rule = 'unknown-reference' and state = 'Open'
                    """,
                    kept[i].Inbound, kept[i].Ordinal);
            }
            else
            {
                await KeepAsync(work, connection, kept[i].Inbound, kept[i].Ordinal, kept[i].Key, evidence[i]);
            }
        }

        return rows;
    }

    /// <summary>What was kept; null where it was changed behind the hub, or its key is missing.</summary>
    private Evidence? Read(Kept kept)
    {
        try
        {
            return EvidenceJson.Read(cipher.Open(kept.Evidence, Associated(kept.Key)));
        }
        catch (Exception e) when (e is CryptographicException or InvalidDataException or JsonException)
        {
            return null;
        }
    }

    // Without names, so that nobody meets it again: its message can still be read anew.
    private async Task PutBackAsync(Work work, string connection, IReadOnlyList<Kept> unread)
    {
        foreach (var (key, inbound, ordinal, bytes) in unread)
        {
            await work.PostAsync(
                """
                insert into orphan (key, connection, inbound_id, ordinal, refs, evidence, at) values ($1, $2, $3, $4, '{}', $5, hub_now())
                """,
                key, connection, inbound, ordinal, bytes);
            await alarms.RaiseAsync(
                work, $"tampered:{key}", "highest", connection, "changed-behind-the-hub", inbound.ToString(),
                "Kept news of a bank do not open: their message says anew what they said.");
        }
    }

    private static string[] Names(Evidence evidence) =>
        [.. evidence.References.Where(r => r.Kind != ReferenceKind.EndToEnd).Select(r => r.ToString())];

    internal static byte[] Associated(string key) => System.Text.Encoding.UTF8.GetBytes(key);

    private sealed record Kept(string Key, Guid Inbound, int Ordinal, byte[] Evidence);
}
