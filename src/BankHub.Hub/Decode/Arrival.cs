using BankHub.Core.Lifecycle;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>News of one member proves that the whole message arrived: doubt about the others ends with it.</summary>
internal static class Arrival
{
    public static async Task NoteAsync(Work work, IReadOnlyList<EvidenceRow> rows)
    {
        var roots = rows.Where(r => Proves(r.Evidence.Kind)).Select(r => r.Outbound).Distinct().ToArray();
        if (roots.Length == 0)
        {
            return;
        }

        var lifted = await work.QueryAsync(
            """
            update outbound set state = 'Sent', sent_at = coalesce(sent_at, hub_now()), lease_until = null
            where root_id = any($1) and effect = 'Execute' and state = 'InDoubt' returning root_id
            """,
            r => r.GetGuid(0), roots);
        foreach (var root in lifted)
        {
            await EvidenceRow.InsertAsync(work, [new EvidenceRow(
                $"arrived:{root}", root, null, null, null, "bank", new Evidence(EvidenceKind.Delivered, EvidenceScope.Message, []))]);
            await SpreadRows.AddAsync(work, root, "arrived");
        }
    }

    private static bool Proves(EvidenceKind kind) =>
        kind is EvidenceKind.Acknowledged or EvidenceKind.Accepted or EvidenceKind.PartlyAccepted
        or EvidenceKind.Settled or EvidenceKind.Credited or EvidenceKind.Rejected or EvidenceKind.Returned or EvidenceKind.Reversed
        or EvidenceKind.Cancelled or EvidenceKind.Correction;
}
