using BankHub.Hub.Messages;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>Learns the names that evidence teaches, and notices when another node taught one of them to something else meanwhile.</summary>
internal static class Lessons
{
    /// <summary>Learns, and returns the evidence that is ambiguous for it.</summary>
    public static async Task<HashSet<EvidenceRow>> LearnAsync(Work work, string connection, IReadOnlyList<EvidenceRow> rows)
    {
        var learnt = rows.SelectMany(r => r.Evidence.Learnt.Select(l => new ReferenceRow(l, r.Outbound, r.PaymentId, r.Attempt))).ToArray();
        if (learnt.Length == 0)
        {
            return [];
        }

        await ReferenceRow.LearnAsync(work, connection, learnt);
        // The insert waited for whoever was learning the same name, so that this look sees it.
        var named = rows.Where(r => r.Evidence.References.Intersect(r.Evidence.Learnt).Any()).ToArray();
        var found = await Matcher.FindAsync(work, connection, [.. named.Select(r => (r.Evidence with
        {
            References = [.. r.Evidence.References.Intersect(r.Evidence.Learnt)],
            Learnt = [],
        }, (OutboundRow?)null))]);
        return [.. named.Where((row, i) => IsAnother(found[i], row))];
    }

    private static bool IsAnother(Match found, EvidenceRow row) => found.Ambiguous
        || (found.Outbound is { } root && root != row.Outbound)
        || (found.PaymentId is { } payment && row.PaymentId is { } known && payment != known);
}
