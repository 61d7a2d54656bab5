using BankHub.Core.Lifecycle;
using BankHub.Hub.Store;

namespace BankHub.Hub.Status;

/// <summary>Reads everything from which the status of attempts follows: their phase, their own evidence and their message's.</summary>
internal static class AttemptReader
{
    /// <summary>Locks the payments and reads all their attempts.</summary>
    public static async Task<(List<PaymentRow> Rows, Dictionary<(Guid Payment, int No), AttemptFacts> Facts)> LockAsync(
        Work work, Guid[] ids)
    {
        var (rows, phases, evidence) = await work.QueryAsync(PaymentRow.Lock(ids), Phases(ids), Evidence(ids));
        var payments = rows.ToDictionary(p => p.Id);
        var said = evidence.ToLookup(e => e.Key, e => e.Evidence);
        return (rows, phases.Where(p => payments.ContainsKey(p.Key.Payment)).ToDictionary(
            p => p.Key,
            p => new AttemptFacts(
                payments[p.Key.Payment].Amount, payments[p.Key.Payment].OwnSide, p.Phase,
                [.. said[p.Key].Where(e => !p.Prepared || !IsOfReceipt(e.Kind))])));
    }

    // That the bank received what only prepares ends with it, where it was taken back and nothing that moves money may have followed.
    private static bool IsOfReceipt(EvidenceKind kind) => kind is EvidenceKind.Acknowledged or EvidenceKind.TakenByNetwork;

    private static Query<((Guid Payment, int No) Key, AttemptPhase Phase, bool Prepared)> Phases(Guid[] ids) => new(
        """
        select a.payment_id, a.no, r.state = 'Voided',
               exists (select from outbound o where o.root_id = a.outbound_id and o.effect = 'Execute'
                       and o.state in ('Sending', 'Answered', 'Sent', 'InDoubt')),
               r.state = 'Voided' and r.effect = 'Prepare' and not exists (
                 select from outbound o where o.root_id = a.outbound_id and o.effect = 'Execute' and o.first_sent_at is not null)
        from attempt a join outbound r on r.id = a.outbound_id where a.payment_id = any($1)
        """,
        r => ((r.GetGuid(0), r.GetInt32(1)),
            r.GetBoolean(2) ? AttemptPhase.Voided : r.GetBoolean(3) ? AttemptPhase.Sending : AttemptPhase.Sealed,
            r.GetBoolean(4)),
        ids);

    private static Query<((Guid Payment, int No) Key, Evidence Evidence)> Evidence(Guid[] ids) => new(
        $"""
        select e.payment_id, e.attempt, {EvidenceRow.Columns} from evidence e where e.payment_id = any($1)
        union all
        select a.payment_id, a.no, {EvidenceRow.Columns} from unnest($1) t(id)
        cross join lateral (select * from attempt x where x.payment_id = t.id offset 0) a
        cross join lateral (select * from evidence x where x.outbound_id = a.outbound_id and x.payment_id is null offset 0) e
        """,
        r => ((r.GetGuid(0), r.GetInt32(1)), EvidenceRow.Read(r, 2)),
        ids);
}
