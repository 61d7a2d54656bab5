using BankHub.Core.Lifecycle;
using BankHub.Hub.Messages;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Send;

/// <summary>
/// News of one member proves that the whole message arrived: doubt about the others ends with it, and a message that waits to be sent again
/// is not sent again, whatever its transport said.
/// </summary>
public sealed class Arrival(Alarms alarms)
{
    public async Task NoteAsync(Work work, IReadOnlyList<EvidenceRow> rows)
    {
        var roots = rows.Where(r => Proves(r.Evidence.Kind)).GroupBy(r => r.Outbound).OrderBy(g => g.Key).ToArray();
        if (roots.Length > 0)
        {
            await LiftAsync(work, [.. roots.Select(g => g.Key)], [.. roots.Select(g => g.Any(r => Executed(r.Evidence.Kind)))]);
        }
    }

    /// <summary>
    /// After a send that failed, or whose outcome is unknown: where the bank spoke of the message while it was being sent, it arrived. The
    /// caller holds the message's row.
    /// </summary>
    public async Task RecheckAsync(Work work, OutboundRow row)
    {
        if (row.Effect is not (Core.Wire.Effect.Execute or Core.Wire.Effect.Prepare))
        {
            return;
        }

        var said = await work.QueryAsync(
            """
            select distinct e.kind from evidence e where e.outbound_id = $1 and e.payment_id is null
            union
            select distinct e.kind from attempt a join evidence e on e.payment_id = a.payment_id and e.attempt = a.no
            where a.outbound_id = $1
            """,
            r => Enum.Parse<EvidenceKind>(r.GetString(0)), row.RootId);
        var proves = said.Where(Proves).ToArray();
        if (proves.Length > 0)
        {
            await LiftAsync(work, [row.RootId], [proves.Any(Executed)]);
        }
    }

    /// <summary>
    /// Locks what such news may change of messages. Whoever goes on to lock payments of theirs does this before, so that no two wait for
    /// each other in a circle.
    /// </summary>
    internal static Query<int> Lock(Guid[] roots) => new(
        """
        select 1 from outbound where root_id = any($1) and (effect = 'Execute' and state <> 'Sent' or effect = 'Prepare'
          and (state = 'InDoubt' or state = 'Voided' and first_sent_at is not null))
        order by id for update
        """,
        r => r.GetInt32(0), roots);

    private async Task LiftAsync(Work work, Guid[] roots, bool[] executed)
    {
        // A sender, or people, about to write what they learnt hold its row and cannot see this news: they are waited for, and then it is
        // looked at. What was held never to have left stays taken back, and its other members hear that it did.
        var (_, lifted, wrong) = await work.QueryAsync(
            Lock(roots),
            new Query<(Guid Id, string Before, string Connection, string MessageId, Guid Root)>(
                """
                update outbound o set state = 'Sent', sent_at = coalesce(o.sent_at, hub_now()), lease_until = null
                from unnest($1::uuid[], $2::bool[]) t(root, executed), outbound before
                where o.root_id = t.root and before.id = o.id and (
                  o.effect = 'Execute' and (o.state = 'InDoubt' or (o.state in ('Sealed', 'Parked') and o.sends > 0
                    and (o.kind = 'file' or o.id = o.root_id or t.executed)))
                  or o.effect = 'Prepare' and o.state = 'InDoubt' and t.executed)
                returning o.id, before.state, o.connection, o.message_id, o.root_id
                """,
                r => (r.GetGuid(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetGuid(4)), roots, executed),
            new Query<Guid>(
                """
                select t.root from unnest($1::uuid[], $2::bool[]) t(root, executed)
                where exists (select from outbound o where o.root_id = t.root and o.state = 'Voided' and o.first_sent_at is not null and (
                    o.effect = 'Execute' and (o.kind = 'file' or o.id = o.root_id or t.executed)
                    or o.effect = 'Prepare' and t.executed and exists (
                      select from evidence e where e.outbound_id = t.root and e.payment_id is null and e.kind = 'NeverLeft')))
                  and not exists (select from evidence e where e.key = 'arrived:' || t.root)
                """,
                r => r.GetGuid(0), roots, executed));
        foreach (var root in wrong)
        {
            await ArrivedAsync(work, root);
        }

        await Parking.CloseAsync(work, "outbound", [.. lifted.Select(l => l.Id)], "bank");
        foreach (var (_, before, connection, messageId, root) in lifted)
        {
            await ArrivedAsync(work, root);
            if (before != "InDoubt")
            {
                await alarms.RaiseAsync(
                    work, $"arrived-unsent:{root}", "highest", connection, "arrived-though-refused", messageId,
                    "The bank has a message that its transport said was not delivered: it was about to be sent again.");
            }
        }
    }

    private static async Task ArrivedAsync(Work work, Guid root)
    {
        await EvidenceRow.InsertAsync(work, [new EvidenceRow(
            $"arrived:{root}", root, null, null, null, "bank", new Evidence(EvidenceKind.Delivered, EvidenceScope.Message, []))]);
        await SpreadRows.AddAsync(work, root, "arrived");
    }

    // A request that only prepares can be acknowledged before its confirmation was ever sent: that proves nothing of the confirmation.
    private static bool Executed(EvidenceKind kind) =>
        kind is not (EvidenceKind.Acknowledged or EvidenceKind.TakenByNetwork or EvidenceKind.Correction);

    private static bool Proves(EvidenceKind kind) => kind is EvidenceKind.Acknowledged or EvidenceKind.TakenByNetwork
        or EvidenceKind.Accepted or EvidenceKind.AtCounterparty or EvidenceKind.PartlyAccepted or EvidenceKind.Settled
        or EvidenceKind.Credited or EvidenceKind.Rejected or EvidenceKind.Returned or EvidenceKind.Reversed or EvidenceKind.Cancelled
        or EvidenceKind.Correction or EvidenceKind.Disputed;
}
