using System.Security.Cryptography;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace BankHub.Hub.Audit;

/// <summary>
/// Anchors the event chains once a minute, on one node at a time, and says so in the log and the metrics: a copy that stands outside the
/// database. It reads only the events since the anchor before, by the transaction that wrote them.
/// </summary>
public sealed partial class AnchorStep(Database database, Alarms alarms, ILogger<AnchorStep> log) : IStep
{
    internal const string HeadsSql = """
        select distinct on (payment_id) payment_id, version, hash from event where tx >= $1 and tx < $2
        order by payment_id, version desc
        """;

    private const long Turn = 0x414E43484F52; // "ANCHOR"
    private const int Chunk = 5000;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    public string Name => StepNames.Windows;

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        var anchor = await database.TransactAsync(SetAsync, cancellationToken);
        if (anchor is not null)
        {
            Anchored(log, anchor.Number, Convert.ToHexStringLower(anchor.Hash), anchor.Heads, anchor.At);
            AuditMeter.Newest(anchor);
        }

        return false;
    }

    private async Task<Anchor?> SetAsync(Work work)
    {
        if (!await work.FirstAsync("select pg_try_advisory_xact_lock($1)", r => r.GetBoolean(0), Turn))
        {
            return null;
        }

        var last = await work.FirstAsync(
            $"select {Anchor.Columns} from anchor order by number desc limit 1", Anchor.Read) ?? Anchor.None;
        var now = await work.NowAsync();
        if (last.Number > 0 && now - last.At < Every)
        {
            return null;
        }

        // Everything before the oldest transaction that still runs has committed or never will.
        var upto = await work.FirstAsync("select pg_snapshot_xmin(pg_current_snapshot())", r => r.GetFieldValue<ulong>(0));
        if (upto < last.Upto)
        {
            await alarms.RaiseAsync(
                work, $"anchor-order:{last.Number}", "highest", null, "anchoring-stopped", $"{last.Number}",
                "Transaction numbers went back: the database was filled from a dump, and nothing since then can be anchored.");
            return null;
        }

        return await HeadsAsync(work, last, upto, now);
    }

    private static async Task<Anchor?> HeadsAsync(Work work, Anchor last, ulong upto, DateTimeOffset now)
    {
        var heads = await work.QueryAsync(
            HeadsSql, r => new Head(r.GetGuid(0), r.GetInt32(1), r.Bytes(2)), Xid(last.Upto), Xid(upto));
        if (heads.Count == 0)
        {
            return null;
        }

        byte[][] chunks = [.. heads.Chunk(Chunk).Select(Head.Pack)];
        var anchor = last.Next(upto, heads.Count, SHA256.HashData([.. chunks.SelectMany(c => c)]), now);
        await work.ExecuteAsync(
            $"insert into anchor ({Anchor.Columns}) values ($1, $2, $3, $4, $5, $6)",
            anchor.Number, Xid(upto), anchor.Heads, anchor.Digest, anchor.Hash, anchor.At);
        await work.ExecuteAsync(
            "insert into anchor_heads (anchor, chunk, heads) select $1, t.n - 1, t.h from unnest($2::bytea[]) with ordinality t(h, n)",
            anchor.Number, chunks);
        return anchor;
    }

    private static NpgsqlParameter Xid(ulong value) => new() { Value = value, NpgsqlDbType = NpgsqlDbType.Xid8 };

    [LoggerMessage(80, LogLevel.Information, "Anchor {Number}:{Hash} covers {Heads} payments at {At:O}")]
    private static partial void Anchored(ILogger logger, long number, string hash, int heads, DateTimeOffset at);
}
