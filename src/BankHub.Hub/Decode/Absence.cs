using BankHub.Core.Lifecycle;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>
/// "Not found" proves absence only for the member asked about, only while it is in doubt, and only after the time that the manifest states;
/// before that it is stored and changes nothing.
/// </summary>
internal static class Absence
{
    public static async Task<List<EvidenceRow>> JudgeAsync(
        Work work, IReadOnlyDictionary<Guid, DecodeClaim> claims, List<EvidenceRow> rows)
    {
        var judged = new List<EvidenceRow>(rows.Count);
        foreach (var row in rows)
        {
            judged.Add(row);
            if (row.Evidence.Kind == EvidenceKind.NotFound && row.PaymentId is not null && row.Inbound is { } inbound
                && claims.TryGetValue(inbound, out var claim) && await IsProofAsync(work, claim, row))
            {
                judged.Add(row with
                {
                    Key = $"{row.Key}:absent",
                    Source = "inquiry",
                    Evidence = row.Evidence with { Kind = EvidenceKind.NeverLeft },
                });
            }
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

    // One member alone: a batch cannot be half at the bank, but proof for one is no proof for the others. Where the same bytes went several
    // times, the last ones may still be on their way: they had gone when the doubt began.
    private static async Task<bool> IsProofAsync(Work work, DecodeClaim claim, EvidenceRow row) =>
        claim.Bank.Manifest.Inquiry is { } inquiry && AsOf(claim.Row, row.Evidence) is { } asOf && await work.ExecuteAsync(
            """
            update outbound o set state = case when members = 1 then 'Voided' else state end
            where root_id = $1 and effect = 'Execute' and state = 'InDoubt' and first_sent_at + $2 <= $3
              and (sends = 1 or not exists (
                select from evidence e where e.outbound_id = $1 and e.payment_id is null and e.kind = 'Doubt' and e.at + $2 > $3))
            """,
            row.Outbound, inquiry.AbsentAfter, asOf.ToUniversalTime()) > 0;
}
