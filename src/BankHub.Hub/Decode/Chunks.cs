using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>Applies one chunk of a decoded message, whole or not at all.</summary>
public sealed class Chunks(EvidenceIntake intake, FollowUps followUps, Parking parking, Completion completion)
{
    public async Task ApplyAsync(Work work, DecodeClaim claim, IReadOnlyList<DecodedItem> items, int first, bool last)
    {
        var row = claim.Row;
        var next = await work.FirstAsync(
            "select next_ordinal from inbound where id = $1 and state = 'Received' for update", r => (int?)r.GetInt32(0), row.Id);
        if (next is null || next > first)
        {
            return; // Another node, or an earlier run of this one, was here.
        }

        await intake.AddAsync(work, claim, Numbered<DecodedEvidence>(items, first));
        await Entries.AddAsync(work, row.Connection, row.Id, [.. items.OfType<DecodedEntry>()]);
        foreach (var (finding, ordinal) in Numbered<DecodedFinding>(items, first))
        {
            var reason = $"{finding.Finding.Path}: {finding.Finding.Message}";
            await parking.ParkAsync(work, "record", row.Id, ordinal, row.Connection, finding.Finding.Rule, reason);
        }

        foreach (var (followUp, ordinal) in Numbered<DecodedFollowUp>(items, first))
        {
            await followUps.AddAsync(work, claim, followUp, ordinal);
        }

        // An old answer that is read again says nothing about how far the feed was read since.
        foreach (var cursor in items.OfType<DecodedCursor>().Where(_ => !row.Replay))
        {
            await work.ExecuteAsync(
                "update poll set cursor = $3, failures = 0 where connection = $1 and endpoint = $2",
                row.Connection, cursor.Feed, cursor.Cursor);
        }

        CrashPoint.At("decode.applying");
        await work.ExecuteAsync("update inbound set next_ordinal = $2 where id = $1", row.Id, first + items.Count);
        if (last)
        {
            await completion.EndAsync(work, claim);
        }
    }

    private static List<(T Item, int Ordinal)> Numbered<T>(IReadOnlyList<DecodedItem> items, int first)
        where T : DecodedItem
    {
        var found = new List<(T, int)>();
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is T item)
            {
                found.Add((item, first + i));
            }
        }

        return found;
    }
}
