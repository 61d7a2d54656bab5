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
                && claims.TryGetValue(inbound, out var claim) && await IsProofAsync(work, claim, row.Outbound))
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

    /// <summary>Since when the bank's word was true: when it was asked, not when we read it. A replay proves nothing new.</summary>
    private static DateTimeOffset? AsOf(DecodeClaim claim) => claim.Row.Replay ? null
        : claim.Asked is not null ? claim.Row.AskedAt
        : claim.Row.At;

    // One member alone: a batch cannot be half at the bank, but proof for one is no proof for the others.
    private static async Task<bool> IsProofAsync(Work work, DecodeClaim claim, Guid root) =>
        claim.Bank.Manifest.Inquiry is { } inquiry && AsOf(claim) is { } asOf && await work.ExecuteAsync(
            """
            update outbound set state = case when members = 1 then 'Voided' else state end
            where root_id = $1 and effect = 'Execute' and state = 'InDoubt' and first_sent_at + $2 <= $3
            """,
            root, inquiry.AbsentAfter, asOf) > 0;
}
