using BankHub.Core.Lifecycle;
using BankHub.Hub.Catalog;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>
/// "Not found" proves absence only for the member asked about, only while it is in doubt, and only after the time that the manifest states;
/// before that it is stored and changes nothing.
/// </summary>
internal static class Absence
{
    public static async Task<List<EvidenceRow>> JudgeAsync(Work work, Bank bank, List<EvidenceRow> rows)
    {
        var judged = new List<EvidenceRow>(rows.Count);
        foreach (var row in rows)
        {
            judged.Add(row);
            if (row.Evidence.Kind == EvidenceKind.NotFound && row.PaymentId is not null && bank.Manifest.Inquiry is { } inquiry
                && await IsProofAsync(work, row.Outbound, inquiry.AbsentAfter))
            {
                judged.Add(row with
                {
                    Key = $"{row.Key}:absent", Source = "inquiry", Evidence = row.Evidence with { Kind = EvidenceKind.NeverLeft },
                });
            }
        }

        return judged;
    }

    // One member alone: a batch cannot be half at the bank, but proof for one is no proof for the others.
    private static async Task<bool> IsProofAsync(Work work, Guid root, TimeSpan absentAfter) => await work.ExecuteAsync(
        """
        update outbound set state = case when members = 1 then 'Voided' else state end
        where root_id = $1 and effect = 'Execute' and state = 'InDoubt' and first_sent_at + $2 <= hub_now()
        """,
        root, absentAfter) > 0;
}
