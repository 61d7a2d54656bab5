using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.Messages;
using BankHub.Hub.Send;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Restore;

/// <summary>
/// Notices at start that the database stands on another history than before, or forgot what this node left in it: it was restored to an
/// earlier moment or put back, or a standby took over.
/// Banks may then have files that it does not know of. So numbers jump ahead, what was about to be sent is in doubt, what waited to be
/// sealed is held, and every connection is paused until people have compared and resume it.
/// </summary>
public sealed class Timeline(Database database, Doubts doubts, Alarms alarms, IIdSource ids)
{
    /// <summary>More than any gap between a backup and its loss uses up, and less than a tenth of the shortest number at a bank.</summary>
    public const long Jump = 500_000;

    /// <summary>Files of one day have few numbers.</summary>
    public const long DayJump = 5;

    /// <summary>Who paused a connection for that.</summary>
    public const string Actor = "restored";

    // An answer that was stored and not read leads to no next step in a chain that was restored.
    private const string Unsent =
        "o.effect = any($1) and (o.state in ('Sealed', 'Sending', 'Parked') or o.state = 'Answered' and o.effect = 'Prepare')";

    private static readonly string[] Moving = [nameof(Effect.Prepare), nameof(Effect.Execute)];

    /// <summary>Takes the precautions, once for each new history; false when there is nothing new.</summary>
    /// <param name="connections">All that are configured.</param>
    /// <param name="noted">What this node remembers of the database; a note that cannot be read may have said anything.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    public Task<bool> CheckAsync(
        IReadOnlyCollection<string> connections, (Note? Note, bool IsBroken) noted, CancellationToken cancellationToken) =>
        database.TransactAsync(
            async work =>
            {
                var identity = (await work.FirstAsync($"select {History.Identity}", r => r.GetString(0)))!;
                var first = await work.ExecuteAsync(
                    "insert into timeline values (true, $1, hub_now()) on conflict do nothing", identity);
                // A backup from before this table was kept has messages and no history.
                var changed = first == 1
                    ? await work.FirstAsync("select exists (select from outbound)", r => r.GetBoolean(0))
                    : await work.ExecuteAsync(
                        "update timeline set identity = $1, since = hub_now() where identity <> $1", identity) == 1;
                changed = changed || noted.IsBroken || await IsPutBackAsync(work, noted.Note, identity);
                if (changed)
                {
                    await ReconcileFirstAsync(work, connections, identity);
                }

                return changed;
            },
            cancellationToken);

    // What a node noted before the last precautions is no news.
    private static async Task<bool> IsPutBackAsync(Work work, Note? note, string identity) =>
        note is not null && await Marks.IsBehindAsync(work, note, identity)
        && await work.ExecuteAsync("update timeline set since = hub_now() where since < $1", note.At) == 1;

    private async Task ReconcileFirstAsync(Work work, IReadOnlyCollection<string> connections, string identity)
    {
        await Numbers.JumpAsync(work, connections, Jump, DayJump);
        await work.ExecuteAsync(
            """
            insert into connection_state (connection, paused, changed_by, changed_at)
            select c, true, $2, hub_now() from (select unnest($1::text[]) union select connection from sequence_block) x(c)
            on conflict (connection) do update set paused = true, changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                resume_by = null
            """,
            connections.ToArray(), Actor);
        var doubted = await DoubtAsync(work);
        await ForgetAsync(work);
        var restore = ids.NewId();
        await work.PostAsync("update timeline set restore = $1", restore);
        var held = await Waiting.HoldAsync(work, Actor, restore);
        var now = await work.NowAsync();
        await alarms.RaiseAsync(
            work, $"restored:{identity}:{now:O}", "highest", null, Actor, restore.ToString(),
            $"The database stands on another history or was put back: every connection is paused, {doubted} messages are in doubt, and "
                + $"{held} payments that waited are held: any of them may have been sent, and what was held before may have been released. "
                + "Compare with the banks, decide on each, then two people resume each connection.");
    }

    // What people said or proposed and nothing came of yet, they or others may have carried through in the time that was lost.
    private static async Task ForgetAsync(Work work)
    {
        await work.PostAsync(
            """
            delete from resolution r where not exists (select from evidence e where e.key = 'people:' || r.id) and not exists (
              select from attempt a join evidence e on e.outbound_id = a.outbound_id and e.payment_id is null and e.source = $1
              where a.payment_id = r.payment_id and a.no = r.attempt)
            """,
            EvidenceRow.People);
        await work.PostAsync("update unmatched set proposed_by = null where proposed_by is not null and state in ('Open', 'Credited')");
        await work.PostAsync("delete from repeated_file where second is null");
        await work.PostAsync("update parked set proposed_by = null where proposed_by is not null and state = 'Open'");
    }

    /// <summary>
    /// What the restored rows call unsent may have been sent in the time that was lost; what only prepares may have been followed by what
    /// moves money. Of what was in doubt already only people say that it never left: its payments may have been sent in another message.
    /// </summary>
    private async Task<long> DoubtAsync(Work work)
    {
        await work.ExecuteAsync(
            """
            update outbound set restored = true where root_id in (
              select root_id from outbound
              where effect = any($1) and state in ('Sealed', 'Sending', 'Answered', 'Parked', 'InDoubt'))
            """,
            (object)Moving);
        await work.ExecuteAsync(
            $"update outbound o set fence = fence + 1, sends = sends + 1, first_sent_at = hub_now() where {Unsent}", (object)Moving);
        var unsent = await OutboundRow.SelectAsync(work, $"where {Unsent} order by o.id for update", (object)Moving);
        foreach (var row in unsent)
        {
            await doubts.BeginAsync(work, row, "the database was restored, and it may have been sent in the time that was lost");
        }

        await Parking.CloseAsync(work, "outbound", [.. unsent.Select(row => row.Id)], Actor);
        return await work.FirstAsync("select count(*) from outbound where state = 'InDoubt'", r => r.GetInt64(0));
    }
}
