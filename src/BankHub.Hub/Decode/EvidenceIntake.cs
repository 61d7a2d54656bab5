using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Hub.Messages;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>Takes evidence in: finds what it speaks of, stores it once, and brings the payments to what follows from it.</summary>
public sealed class EvidenceIntake(StatusWriter status, Orphans orphans, Parking parking, Arrival arrival, Cases cases)
{
    public async Task AddAsync(Work work, DecodeClaim claim, IReadOnlyList<(DecodedEvidence Item, int Ordinal)> found)
    {
        if (found.Count == 0)
        {
            return;
        }

        var row = claim.Row;
        var evidence = found.Select(f => f.Item.Evidence).ToArray();
        var matches = await Matcher.FindAsync(work, row.Connection, evidence, claim.Asked);
        var rows = new List<EvidenceRow>();
        for (var i = 0; i < evidence.Length; i++)
        {
            // By content, not by place: after a mapping was mended a replay numbers its items differently.
            var key = $"in:{row.Id}:{EvidenceJson.Hash(evidence[i])}";
            if (matches[i].Ambiguous)
            {
                await parking.ParkAsync(
                    work, "record", row.Id, found[i].Ordinal, row.Connection, "ambiguous-reference",
                    $"{evidence[i].Kind}: the references name more than one payment.");
            }
            else if (matches[i].Outbound is { } root)
            {
                rows.Add(new EvidenceRow(key, root, matches[i].PaymentId, matches[i].Attempt, row.Id, "bank", evidence[i]));
            }
            else
            {
                await orphans.KeepAsync(work, row.Connection, row.Id, found[i].Ordinal, key, evidence[i]);
            }
        }

        await ApplyAsync(work, claim, rows);
    }

    private async Task ApplyAsync(Work work, DecodeClaim claim, List<EvidenceRow> rows)
    {
        await LearnAsync(work, claim.Row.Connection, rows);
        rows.AddRange(await orphans.ClaimAsync(work, claim.Row.Connection, [.. rows.SelectMany(r => r.Evidence.Learnt)]));
        rows = await Absence.JudgeAsync(work, claim, rows);
        await EvidenceRow.InsertAsync(work, rows);
        foreach (var news in rows.Where(r => r.PaymentId is null).GroupBy(r => r.Outbound))
        {
            await SpreadRows.AddAsync(work, news.Key, Cause(news.First().Evidence.Kind));
        }

        await arrival.NoteAsync(work, rows);
        await cases.OpenAsync(work, rows);
        var members = rows.Where(r => r.PaymentId is not null).Select(r => r.PaymentId!.Value).Distinct().ToArray();
        if (members.Length > 0)
        {
            var first = rows.First(r => r.PaymentId is not null).Evidence.Kind;
            await status.RefreshAsync(work, members, StepNames.Decode, Cause(first));
        }
    }

    private static Task LearnAsync(Work work, string connection, List<EvidenceRow> rows)
    {
        var learnt = rows.SelectMany(r => r.Evidence.Learnt.Select(l => new ReferenceRow(l, r.Outbound, r.PaymentId, r.Attempt))).ToArray();
        return learnt.Length == 0 ? Task.CompletedTask : ReferenceRow.LearnAsync(work, connection, learnt);
    }

    private static string Cause(EvidenceKind kind) => $"bank-{kind.ToString().ToLowerInvariant()}";
}
