using BankHub.Core.Findings;
using BankHub.Core.Ports;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;
using Microsoft.Extensions.Logging;

namespace BankHub.Hub.AtRest;

/// <summary>
/// Agrees with the other nodes about the master key under which all of them write. It becomes another one once every running node holds
/// and wants that; then what older keys sealed is sealed again, and at last they retire.
/// </summary>
public sealed partial class RingKeeping(
    Database database, IMasterKeys keys, RingTimes times, Node node, Alarms alarms, ILogger<RingKeeping> log)
{
    private const long Turn = 0x52494E47; // "RING"

    /// <summary>At the start, before anything is sealed: what is wrong with the ring, so that rows would be unreadable.</summary>
    public async Task<FindingList> JoinAsync(CancellationToken cancellationToken)
    {
        var wrong = await database.TransactAsync(
            async work =>
            {
                await LockAsync(work);
                var known = await KeysAsync(work);
                if (known.Count == 0)
                {
                    // The first node since keys are agreed about: rows may lie under any of its keys.
                    known = [.. keys.Held.Select(id => new Known(id, id == keys.Wanted ? "Writes" : "Reads"))];
                    await SaveAsync(work, known);
                    await BeginAsync(work, keys.Wanted);
                }

                uint[] missing = [.. Needed(known).Except(keys.Held)];
                if (missing.Length > 0)
                {
                    var lacking = new FindingList();
                    lacking.Add(
                        "keys", "key-ring-lacks", $"Rows are stored under master keys that this ring lacks: {string.Join(", ", missing)}.");
                    return lacking;
                }

                var differing = await RingPrints.AgreeAsync(work, keys.Prints);
                if (!differing.HasAny)
                {
                    keys.WriteUnder(known.Single(k => k.State == "Writes").Id);
                    await NoteAsync(work);
                }

                return differing;
            },
            cancellationToken);
        return wrong;
    }

    /// <summary>Reads the ring again, says what this node has, and moves on when all are ready. The id to write under.</summary>
    public async Task<uint> KeepAsync(CancellationToken cancellationToken)
    {
        var (findings, wrote) = (new FindingList(), keys.Writes);
        var known = await database.ReadAsync(KeysAsync, cancellationToken);
        if (keys.Look([.. Needed(known)], findings) is { } prints)
        {
            // Known to all before it is in use: of two that grew apart at once only one is taken.
            findings.AddRange(await database.TransactAsync(work => AgreeAsync(work, prints), cancellationToken));
            if (!findings.HasAny)
            {
                keys.Take();
            }
        }

        var (moved, under) = await database.TransactAsync(
            async work =>
            {
                await LockAsync(work);
                if (findings.HasAny)
                {
                    await AlarmAsync(work, $"The changed key ring is not used: {findings[0]}", findings[0].Path);
                }

                if (await RingPrints.AgreeAsync(work, keys.Prints) is { HasAny: true } differing)
                {
                    // As after a restore of the store: nobody is to count on this node.
                    await AlarmAsync(work, $"The key ring in use is not the hub's: {differing[0]}", differing[0].Path);
                    return (false, keys.Writes);
                }

                var now = await KeysAsync(work);
                var writes = now.Single(k => k.State == "Writes").Id;
                if (wrote != writes && await HasExpiredAsync(work))
                {
                    await ReopenAsync(work, wrote, writes);
                }

                await NoteAsync(work);
                return keys.Wanted != writes && keys.Held.Contains(keys.Wanted) && await AllWantAsync(work, keys.Wanted)
                    ? (true, await MoveAsync(work, now, keys.Wanted))
                    : (false, writes);
            },
            cancellationToken);
        if (findings.HasAny)
        {
            NotUsed(log, findings[0].ToString());
        }

        keys.WriteUnder(under);
        if (moved)
        {
            Moved(log, under);
        }

        return under;
    }

    /// <summary>At the end: others need not wait for this node.</summary>
    public Task LeaveAsync(CancellationToken cancellationToken) => database.TransactAsync(
        work => work.ExecuteAsync("delete from ring_node where node = $1", node.Name), cancellationToken);

    /// <summary>Whether every running node writes under this key, so that nothing more comes under another.</summary>
    internal static Task<bool> AllWriteAsync(Work work, uint id, RingTimes times) => work.FirstAsync(
        "select coalesce(bool_and(writes = $1), false) from ring_node where at > hub_now() - $2", r => r.GetBoolean(0), (long)id,
        times.Alive);

    internal static Task<List<Known>> KeysAsync(Work work) => work.QueryAsync(
        "select id, state from ring_key order by id", r => new Known((uint)r.GetInt64(0), r.GetString(1)));

    internal static Task LockAsync(Work work) => work.ExecuteAsync("select pg_advisory_xact_lock($1)", Turn);

    private async Task AlarmAsync(Work work, string text, string path) => await alarms.RaiseAsync(
        work, $"key-ring:{node.Name}:{path}:{(await work.NowAsync()).Date:yyyyMMdd}", "high", null, "key-ring", node.Name, text);

    private static async Task<FindingList> AgreeAsync(Work work, IReadOnlyDictionary<string, byte[]> prints)
    {
        await LockAsync(work);
        return await RingPrints.AgreeAsync(work, prints);
    }

    private static IEnumerable<uint> Needed(IEnumerable<Known> known) => known.Where(k => k.State != "Retired").Select(k => k.Id);

    private Task<bool> AllWantAsync(Work work, uint id) => work.FirstAsync(
        "select bool_and(compares and wants = $1 and $1 = any(holds)) from ring_node where at > hub_now() - $2", r => r.GetBoolean(0),
        (long)id, times.Alive);

    private static Task SaveAsync(Work work, IReadOnlyList<Known> known) => work.PostAsync(
        """
        insert into ring_key (id, state, since) select t.id, t.state, hub_now() from unnest($1::bigint[], $2::text[]) t(id, state)
        on conflict (id) do update set state = excluded.state, since = excluded.since
        """,
        known.Select(k => (long)k.Id).ToArray(), known.Select(k => k.State).ToArray());

    private static Task BeginAsync(Work work, uint target) => work.PostAsync(
        """
        insert into reseal (target, source) select $1, t from unnest($2::text[]) t
        on conflict (target, source) do update set place = null, pass = 1, found = 0, done_at = null
        """,
        (long)target, SealedColumn.All.Select(c => c.Name).ToArray());

    private static async Task<uint> MoveAsync(Work work, List<Known> known, uint target)
    {
        // One after the other: only one key writes at any moment.
        await work.PostAsync("update ring_key set state = 'Reads', since = hub_now() where state = 'Writes'");
        await SaveAsync(work, [new Known(target, "Writes")]);
        await BeginAsync(work, target);
        return target;
    }

    private Task<bool> HasExpiredAsync(Work work) => work.FirstAsync(
        "select not exists (select from ring_node where node = $1 and at > hub_now() - $2)", r => r.GetBoolean(0), node.Name, times.Alive);

    // This node slept, so nobody waited for it, and it may have sealed under a key of which the others found no more rows: they look again.
    // Progress first: a step that is about to retire a key holds it.
    private async Task ReopenAsync(Work work, uint wrote, uint target)
    {
        if (!keys.Held.Contains(wrote))
        {
            // Asked for again, it would keep every node from starting that cannot get it any more.
            await AlarmAsync(
                work, $"The node slept and may have sealed rows under key {wrote}, which its ring lacks now: put it back", "woken");
            return;
        }

        await BeginAsync(work, target);
        await SaveAsync(work, [new Known(wrote, "Reads"), new Known(target, "Writes")]);
    }

    private Task NoteAsync(Work work) => work.PostAsync(
        """
        insert into ring_node (node, holds, wants, writes, compares, at) values ($1, $2, $3, $4, true, hub_now())
        on conflict (node) do update set holds = $2, wants = $3, writes = $4, compares = true, at = hub_now()
        """,
        node.Name, keys.Held.Select(id => (long)id).ToArray(), (long)keys.Wanted, (long)keys.Writes);

    [LoggerMessage(85, LogLevel.Information, "Master key {Key} writes from now on; what is older is sealed again under it")]
    private static partial void Moved(ILogger logger, uint key);

    [LoggerMessage(86, LogLevel.Error, "The changed key ring is not used: {Finding}")]
    private static partial void NotUsed(ILogger logger, string finding);

    internal sealed record Known(uint Id, string State);
}
