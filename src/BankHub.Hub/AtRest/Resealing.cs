using System.Security.Cryptography;
using BankHub.Core.Ports;
using BankHub.Hub.Status;
using BankHub.Hub.Store;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace BankHub.Hub.AtRest;

/// <summary>
/// Seals again, in the background, what older master keys sealed: column by column, some rows a transaction, from the place where the last
/// one ended, on any node. A row that somebody works on is passed over and met in the next pass.
/// </summary>
public sealed partial class Resealing(
    Database database, ICipher cipher, IMasterKeys keys, RingTimes times, Alarms alarms, ILogger<Resealing> log)
{
    private const int Page = 500;
    private const int MostRows = 100;
    private const long MostBytes = 4 * 1024 * 1024;

    /// <summary>One batch; false when there is nothing to do now.</summary>
    public async Task<bool> RunOnceAsync(uint under, CancellationToken cancellationToken)
    {
        var (worked, retired) = await database.TransactAsync(work => StepAsync(work, under), cancellationToken);
        foreach (var key in retired)
        {
            Retired(log, key, under);
        }

        return worked;
    }

    private async Task<(bool Worked, List<uint> Retired)> StepAsync(Work work, uint under)
    {
        var next = await work.FirstAsync(
            """
            select r.source, r.place, r.found from reseal r
            where r.target = $1 and r.done_at is null and exists (select from ring_key k where k.id = $1 and k.state = 'Writes')
            order by r.pass, r.source limit 1 for update of r skip locked
            """,
            r => (Source: r.GetString(0), Place: r.IsDBNull(1) ? null : r.GetFieldValue<string[]>(1), Found: r.GetInt64(2)),
            (long)under);
        if (next.Source is null)
        {
            return (false, await RetireAsync(work, under));
        }

        // A node that still writes under another key would add to what is to be found.
        if (next.Place is null && !await RingKeeping.AllWriteAsync(work, under, times))
        {
            return (false, []);
        }

        // A version after this one may know more columns.
        if (SealedColumn.All.FirstOrDefault(c => c.Name == next.Source) is not { } column)
        {
            return (false, []);
        }

        var page = await work.QueryAsync(
            column.PageSql(next.Place is null),
            r => new Row(r.GetFieldValue<string[]>(0), (uint)r.GetInt64(1), r.GetInt32(2)),
            next.Place ?? [], Page);
        return await BatchAsync(work, column, under, page, next.Found);
    }

    private async Task<(bool Worked, List<uint> Retired)> BatchAsync(
        Work work, SealedColumn column, uint under, List<Row> page, long found)
    {
        var (old, end, bytes) = (new List<Row>(), 0, 0L);
        for (; end < page.Count && old.Count < MostRows && bytes < MostBytes; end++)
        {
            if (page[end].Key != under)
            {
                old.Add(page[end]);
                bytes += page[end].Size;
            }
        }

        var resealed = old.Count == 0 ? 0 : await ResealAsync(work, column, under, old);
        if (end < Page && end == page.Count)
        {
            return await PassedAsync(work, column, under, found + old.Count, resealed);
        }

        await work.ExecuteAsync(
            "update reseal set place = $3, found = found + $4, resealed = resealed + $5 where target = $1 and source = $2",
            (long)under, column.Name, page[end - 1].Keys, (long)old.Count, (long)resealed);
        return (true, []);
    }

    // A pass that found nothing is the proof; another pass follows one that did.
    private async Task<(bool Worked, List<uint> Retired)> PassedAsync(
        Work work, SealedColumn column, uint under, long found, int resealed)
    {
        // What was sealed before the key moved may be committed a while after.
        var isDone = await work.FirstAsync(
            """
            update reseal set place = null, pass = pass + 1, found = 0, resealed = resealed + $4,
              done_at = case when $3 = 0 and (select since from ring_key where id = $1) < hub_now() - $5 then hub_now() end
            where target = $1 and source = $2 returning done_at is not null
            """,
            r => r.GetBoolean(0), (long)under, column.Name, found, (long)resealed, times.Grace);
        // What cannot end yet waits: it would run in circles.
        return (resealed > 0 || isDone, []);
    }

    // Of two nodes that end the last two columns at once neither sees the other's end: whoever looks next does. The progress is held, as a
    // node that woke up begins it anew before it asks for a key again.
    private static async Task<List<uint>> RetireAsync(Work work, uint under)
    {
        var undone = await work.QueryAsync(
            """
            select done_at is null from reseal
            where target = $1 and exists (select from ring_key where id = $1 and state = 'Writes')
              and exists (select from ring_key where state = 'Reads')
            order by source for update
            """,
            r => r.GetBoolean(0), (long)under);
        return undone.Count == 0 || undone.Contains(true) ? [] : await work.QueryAsync(
            """
            update ring_key set state = 'Retired', since = hub_now()
            where state = 'Reads' and exists (select from ring_key where id = $1 and state = 'Writes')
            returning id
            """,
            r => (uint)r.GetInt64(0), (long)under);
    }

    private async Task<int> ResealAsync(Work work, SealedColumn column, uint under, List<Row> old)
    {
        string[][] names = [.. Enumerable.Range(0, column.Keys.Length).Select(i => old.Select(r => r.Keys[i]).ToArray())];
        var values = column.Keys.Length;
        var taken = await work.QueryAsync(
            column.TakeSql,
            r => (Keys: Enumerable.Range(0, values).Select(i => TextOf(r, i)).ToArray(), Value: r.Bytes(values), By: column.Associated(r)),
            [.. names]);
        var anew = new List<(string[] Keys, byte[] Value)>();
        foreach (var (row, value, by) in taken)
        {
            if (keys.KeyOf(value) is { } id && id != under && Anew(value, by) is { } sealedAgain)
            {
                anew.Add((row, sealedAgain));
            }
            else if (keys.KeyOf(value) != under)
            {
                await alarms.RaiseAsync(
                    work, $"reseal:{under}:{column.Name}", "high", null, "reseal-closed", column.Name,
                    "What is stored here does not open, or its key is missing: it stays as it is, and older keys cannot retire.");
            }
        }

        if (anew.Count > 0)
        {
            await work.ExecuteAsync(
                column.PutSql,
                [
                    anew.Select(a => a.Value).ToArray(),
                    .. Enumerable.Range(0, values).Select(i => (object)anew.Select(a => a.Keys[i]).ToArray()),
                ]);
        }

        return anew.Count;
    }

    private byte[]? Anew(byte[] value, byte[] by)
    {
        try
        {
            return cipher.Seal(cipher.Open(value, by), by);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // To the microsecond and with its offset, as the column compares.
    private static string TextOf(NpgsqlDataReader r, int column) => r.GetValue(column) switch
    {
        DateTime at => at.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        var other => Convert.ToString(other, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    [LoggerMessage(87, LogLevel.Information, "Nothing is sealed under master key {Key} any more: it may leave the ring ({Under} writes)")]
    private static partial void Retired(ILogger logger, uint key, uint under);

    private sealed record Row(string[] Keys, uint Key, int Size);
}
