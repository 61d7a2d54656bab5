using BankHub.Core.Lifecycle;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Restore;

/// <summary>
/// What waited to be sealed when the backup was made may have been sealed and sent in the time that was lost, under ids that nobody here
/// knows: each payment is held until a person has looked and lets it go, or cancels it.
/// </summary>
internal static class Waiting
{
    public const string Reason = "hub:may-have-been-sent";
    private const int AtOnce = 1000;

    /// <summary>
    /// Holds them all, also those that were parked and that people may have put back in line; says how many. What an earlier restore held,
    /// and is held still, belongs to this one from now on: it may have been let go in the time that was lost, as proposals may.
    /// </summary>
    public static async Task<int> HoldAsync(Work work, string actor, Guid restore)
    {
        await work.PostAsync("update held_by_restore set restore = $1", restore);
        await work.PostAsync(
            """
            update release set state = 'Withdrawn', closed_at = hub_now(), closed_by = $1 where state in ('Proposed', 'Confirmed')
            """,
            actor);
        // Members that had yet to hear that their message never left were about to wait, or did so in the time that was lost.
        var ids = await work.QueryAsync(
            """
            select w.id, bool_or(w.deaf) from (
              select payment_id, false from work
              union all select subject, false from parked where kind = 'payment' and state = 'Open'
              union all select p.id, true from spread s join attempt a on a.outbound_id = s.outbound_id
                join payment p on p.id = a.payment_id and p.attempt = a.no
                where exists (select from outbound o where o.root_id = s.outbound_id and o.state = 'Voided'
                  and o.effect in ('Prepare', 'Execute'))) w(id, deaf)
            group by 1 order by 1
            """,
            r => (Id: r.GetGuid(0), IsDeaf: r.GetBoolean(1)));
        var held = 0;
        foreach (var some in ids.Chunk(AtOnce))
        {
            var deaf = some.Where(s => s.IsDeaf).Select(s => s.Id).ToHashSet();
            var rows = (await PaymentRow.LockAsync(work, [.. some.Select(s => s.Id)])).Where(r => !r.Frozen
                && (r.State == PaymentState.Scheduled || (deaf.Contains(r.Id) && IsOnItsWay(r.State)))).ToArray();
            await EventWriter.AppendAsync(
                work,
                [
                    .. rows.Select(r => new Transition(r, PaymentState.Held, actor, "restored")
                    {
                        Reason = Reason, Detail = new() { ["restore"] = restore.ToString() },
                    }),
                ]);
            Guid[] gone = [.. rows.Select(r => r.Id)];
            await work.PostAsync(
                """
                insert into held_by_restore (payment_id, connection, restore) select t.id, t.connection, $3
                from unnest($1::uuid[], $2::text[]) t(id, connection) on conflict (payment_id) do update set restore = excluded.restore
                """,
                gone, rows.Select(r => r.Connection).ToArray(), restore);
            await WorkRows.RemoveAsync(work, gone);
            await Parking.CloseAsync(work, "payment", gone, actor);
            held += rows.Length;
        }

        return held;
    }

    // What such a member was before it heard that its message was in doubt, or taken back.
    private static bool IsOnItsWay(PaymentState state) => state is PaymentState.Sealed or PaymentState.Sending or PaymentState.InDoubt;
}
