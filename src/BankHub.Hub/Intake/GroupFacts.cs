using System.Buffers.Binary;
using BankHub.Core.Lifecycle;
using BankHub.Hub.Store;
using Npgsql;

namespace BankHub.Hub.Intake;

/// <summary>What the database knows before a group is stored: its time, and which payments look like ones that are there already.</summary>
internal sealed record GroupFacts(DateTimeOffset Now, IReadOnlyDictionary<Guid, Hold> Holds)
{
    // Two nodes that take the same money at the same moment meet at the lock, and the second sees the first. In order, against deadlocks.
    private const string Lock = "select count(pg_advisory_xact_lock(h)) from unnest($1::bigint[]) h";

    // By the fingerprint alone, behind a fence: no plan may walk a caller's payments instead. Outside one batch: a batch that was cut and
    // is sent again has a new id but its old keys; of a cover no batch has two. What never moved money is no duplicate.
    private const string Find = $"""
        select t.id, found.id
        from unnest($1::uuid[], $2::text[], $3::text[], $4::bytea[], $5::uuid[], $8::boolean[])
            t(id, caller, key, fingerprint, batch, is_cover)
        cross join lateral (
            select d.id from (select * from payment x where x.fingerprint = t.fingerprint offset 0) d
            where d.caller = t.caller and d.idempotency_key <> t.key
                and d.created_at > (select hub_now()) - $6::interval and {Twins.MayMove}
                and (t.is_cover or (
                    (d.batch_id = t.batch) is not true
                    and (t.batch is null or d.idempotency_key <> all($7))
                    and not exists (select from batch_line l where l.batch_id = t.batch and l.payment_id = d.id)))
            limit 1) found
        """;

    /// <summary>The state in which a payment begins.</summary>
    public PaymentState StateOf(NewPayment payment) => Holds.ContainsKey(payment.Id) ? PaymentState.Held : PaymentState.Scheduled;

    /// <summary>Why it begins as Held; null when it does not.</summary>
    public Hold? HoldOf(NewPayment payment) => Holds.GetValueOrDefault(payment.Id);

    public static async Task<GroupFacts> ReadAsync(Work work, IReadOnlyList<NewPayment> group, TimeSpan window)
    {
        await using var batch = new NpgsqlBatch(work.Connection);
        var locks = group.Select(p => BinaryPrimitives.ReadInt64BigEndian(p.Fingerprint))
            .Concat(group.Select(CoverTwins.Lock).OfType<long>()).Distinct().Order().ToArray();
        // The insert joins a large group with itself: the one place where nested loops, which suit all else, grow with its square.
        batch.BatchCommands.Add(new("set local enable_hashjoin = on"));
        batch.BatchCommands.Add(new("select hub_now()"));
        batch.BatchCommands.Add(Command(Lock, locks));
        batch.BatchCommands.Add(Command(
            Find,
            group.Select(p => p.Id).ToArray(),
            group.Select(p => p.Caller).ToArray(),
            group.Select(p => p.Key).ToArray(),
            group.Select(p => p.Fingerprint).ToArray(),
            group.Select(p => p.BatchId).ToArray(),
            window,
            group.Select(p => p.Key).ToArray(),
            group.Select(CoverTwins.IsCover).ToArray()));
        batch.BatchCommands.Add(RestoredIntake.Sent(group));
        var (now, known, sent) = await ReadAsync(work, batch);
        await CoverTwins.FindAsync(work, group, window, known);
        var held = Held(group, known);
        sent.ForEach(id => held[id] = held.TryGetValue(id, out var twin) && twin.DuplicateOf is { } original
            ? Hold.MayHaveBeenSentBeside(original) : Hold.MayHaveBeenSent);
        return new GroupFacts(now, held);
    }

    private static async Task<(DateTimeOffset Now, Dictionary<Guid, Guid> Known, List<Guid> Sent)> ReadAsync(Work work, NpgsqlBatch batch)
    {
        await using var reader = await batch.ExecuteReaderAsync(work.CancellationToken);
        await reader.ReadAsync(work.CancellationToken);
        var now = reader.Time(0);
        await reader.NextResultAsync(work.CancellationToken);
        await reader.NextResultAsync(work.CancellationToken);
        var known = new Dictionary<Guid, Guid>();
        while (await reader.ReadAsync(work.CancellationToken))
        {
            known[reader.GetGuid(0)] = reader.GetGuid(1);
        }

        await reader.NextResultAsync(work.CancellationToken);
        var sent = new List<Guid>();
        while (await reader.ReadAsync(work.CancellationToken))
        {
            sent.Add(reader.GetGuid(0));
        }

        return (now, known, sent);
    }

    // The stored ones, and within the group all but the first of its kind; a connection may not want any held.
    private static Dictionary<Guid, Hold> Held(IReadOnlyList<NewPayment> group, Dictionary<Guid, Guid> known)
    {
        var held = new Dictionary<Guid, Hold>();
        var first = new Dictionary<UInt128, NewPayment>();
        var covers = new Dictionary<string, NewPayment>();
        foreach (var payment in group)
        {
            var kind = BinaryPrimitives.ReadUInt128BigEndian(payment.Fingerprint);
            var seen = first.TryAdd(kind, payment) ? payment : first[kind];
            if (CoverTwins.Of(payment) is { } cover && !covers.TryAdd(cover, payment) && seen == payment)
            {
                seen = covers[cover];
            }

            var isFree = payment.BatchId is not null && payment.BatchId == seen.BatchId && !CoverTwins.IsCover(payment);
            var repeats = seen != payment && !isFree;
            if (payment.HoldDuplicates && (repeats || known.ContainsKey(payment.Id)))
            {
                held.Add(payment.Id, Hold.LikelyDuplicate(known.GetValueOrDefault(payment.Id, seen.Id)));
            }
        }

        return held;
    }

    private static NpgsqlBatchCommand Command(string sql, params object[] arguments)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var argument in arguments)
        {
            command.Parameters.Add(new() { Value = argument });
        }

        return command;
    }
}
