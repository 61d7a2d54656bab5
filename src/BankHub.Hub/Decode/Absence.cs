using BankHub.Core.Lifecycle;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>
/// "Not found" proves absence only for the member asked about, only while it is in doubt, and only after the time that the manifest states;
/// before that it is stored and changes nothing. A message cannot be half at the bank: of several members none is absent before all are.
/// </summary>
internal static class Absence
{
    private const string Source = "inquiry";

    public static async Task<List<EvidenceRow>> JudgeAsync(
        Work work, IReadOnlyDictionary<Guid, DecodeClaim> claims, List<EvidenceRow> rows)
    {
        var (judged, proofs) = (new List<EvidenceRow>(rows), new List<EvidenceRow>());
        foreach (var row in rows.Where(r => r.Evidence.Kind == EvidenceKind.NotFound && r.PaymentId is not null).OrderBy(r => r.Outbound))
        {
            if (row.Inbound is { } inbound && claims.TryGetValue(inbound, out var claim) && await IsProofAsync(work, claim, row))
            {
                proofs.Add(row with { Key = $"{row.Key}:absent", Source = Source });
            }
        }

        foreach (var message in proofs.GroupBy(p => p.Outbound))
        {
            var absent = await NeverLeftAsync(work, message.Last(), [.. message.Select(p => p.PaymentId!.Value)]);
            judged.AddRange(absent.Count > 0 ? absent : message);
        }

        return judged;
    }

    /// <summary>
    /// Since when the bank's word was true: when it was asked, not when we read it, and never later than it says itself. A file lies
    /// somewhere however long: of one that does not say how old it is nobody knows. A replay proves nothing new.
    /// </summary>
    internal static DateTimeOffset? AsOf(InboundRow row, Evidence evidence)
    {
        var heard = row.ReplyTo is not null ? row.AskedAt : row.At;
        return row.Replay || (row.Kind == "file" && evidence.AsOf is null) ? null
            : evidence.AsOf is { } said && said < heard ? said
            : heard;
    }

    // Locks the message, so that of two answers taken in at once the second one knows of the first. Where the same bytes went several
    // times, the last ones may still be on their way: they had gone when the doubt began. Of what was restored only people know
    // whether it was voided and its payments sent in another message.
    private static async Task<bool> IsProofAsync(Work work, DecodeClaim claim, EvidenceRow row) =>
        claim.Bank.Manifest.Inquiry is { } inquiry && AsOf(claim.Row, row.Evidence) is { } asOf && await work.FirstAsync(
            """
            select true from outbound o
            where root_id = $1 and effect = 'Execute' and state = 'InDoubt' and not restored and first_sent_at + $2 <= $3
              and (sends = 1 or not exists (
                select from evidence e where e.outbound_id = $1 and e.payment_id is null and e.kind = 'Doubt' and e.at + $2 > $3))
            order by id for update
            """,
            r => r.GetBoolean(0), row.Outbound, inquiry.AbsentAfter, asOf.ToUniversalTime());

    /// <summary>What follows for every member, once there is proof for each of them, here or earlier; nothing before that.</summary>
    private static async Task<List<EvidenceRow>> NeverLeftAsync(Work work, EvidenceRow last, Guid[] proved)
    {
        var members = await work.QueryAsync(
            """
            with absent as (
              select a.payment_id, a.no, a.position, coalesce(bool_or(e.kind = 'Reached'), false) is_there,
                a.payment_id = any($2)
                  or coalesce(bool_or(e.kind = 'NeverLeft' or (e.kind = 'NotFound' and e.source = $3)), false) is_proved
              from attempt a left join evidence e on e.payment_id = a.payment_id and e.attempt = a.no
              where a.outbound_id = $1 group by a.payment_id, a.no, a.position),
            voided as (
              update outbound set state = 'Voided'
              where root_id = $1 and effect = 'Execute' and state = 'InDoubt'
                and (select bool_and(is_proved and not is_there) from absent) returning id)
            select payment_id, no, v.ids from absent, (select array_agg(id) ids from voided) v where v.ids is not null order by position
            """,
            r => (Payment: r.GetGuid(0), Attempt: r.GetInt32(1), Messages: r.GetFieldValue<Guid[]>(2)), last.Outbound, proved, Source);
        await Parking.CloseAsync(work, "outbound", members.Count == 0 ? [] : members[0].Messages, "bank");
        return [.. members.Select(m => last with
        {
            Key = $"absent:{last.Outbound}:{m.Payment}",
            PaymentId = m.Payment,
            Attempt = m.Attempt,
            Evidence = new Evidence(EvidenceKind.NeverLeft, EvidenceScope.Payment, [])
            {
                Reason = last.Evidence.Reason,
                BankWord = last.Evidence.BankWord,
            },
        })];
    }
}
