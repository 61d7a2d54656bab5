using BankHub.Core.Lifecycle;
using BankHub.Hub.Store;

namespace BankHub.Hub.Status;

/// <summary>Reads everything from which the status of attempts follows: their phase, their own evidence and their message's.</summary>
internal static class AttemptReader
{
    /// <summary>All attempts of the payments, each with its status.</summary>
    public static async Task<Dictionary<(Guid Payment, int No), AttemptStatus>> ReadAsync(Work work, IReadOnlyList<PaymentRow> payments)
    {
        var ids = payments.Select(p => p.Id).ToArray();
        var amounts = payments.ToDictionary(p => p.Id);
        var phases = await PhasesAsync(work, ids);
        var evidence = await EvidenceAsync(work, ids);
        return phases.ToDictionary(
            p => p.Key,
            p => AttemptStatus.Of(new AttemptFacts(
                amounts[p.Key.Payment].Amount,
                amounts[p.Key.Payment].OwnSide,
                p.Value,
                evidence.TryGetValue(p.Key, out var found) ? found : [])));
    }

    private static async Task<Dictionary<(Guid Payment, int No), AttemptPhase>> PhasesAsync(Work work, Guid[] ids)
    {
        var rows = await work.QueryAsync(
            """
            select a.payment_id, a.no, r.state = 'Voided',
                   exists (select from outbound o where o.root_id = a.outbound_id and o.effect = 'Execute'
                           and o.state in ('Sending', 'Answered', 'Sent', 'InDoubt'))
            from attempt a join outbound r on r.id = a.outbound_id where a.payment_id = any($1)
            """,
            r => (Key: (Payment: r.GetGuid(0), No: r.GetInt32(1)), Voided: r.GetBoolean(2), Sending: r.GetBoolean(3)),
            ids);
        return rows.ToDictionary(
            r => r.Key, r => r.Voided ? AttemptPhase.Voided : r.Sending ? AttemptPhase.Sending : AttemptPhase.Sealed);
    }

    private static async Task<Dictionary<(Guid Payment, int No), List<Evidence>>> EvidenceAsync(Work work, Guid[] ids)
    {
        var rows = await work.QueryAsync(
            $"""
            select e.payment_id, e.attempt, {EvidenceRow.Columns} from evidence e where e.payment_id = any($1)
            union all
            select a.payment_id, a.no, {EvidenceRow.Columns} from unnest($1) t(id)
            cross join lateral (select * from attempt x where x.payment_id = t.id offset 0) a
            cross join lateral (select * from evidence x where x.outbound_id = a.outbound_id and x.payment_id is null offset 0) e
            """,
            r => (Key: (Payment: r.GetGuid(0), No: r.GetInt32(1)), Evidence: EvidenceRow.Read(r, 2)),
            ids);
        return rows.GroupBy(r => r.Key).ToDictionary(g => g.Key, g => g.Select(r => r.Evidence).ToList());
    }
}
