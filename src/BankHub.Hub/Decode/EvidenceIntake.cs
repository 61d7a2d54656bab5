using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Hub.Messages;
using BankHub.Hub.Send;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>Takes evidence in: finds what it speaks of, stores it once, and brings the payments to what follows from it.</summary>
public sealed class EvidenceIntake(StatusWriter status, Orphans orphans, Parking parking, Arrival arrival, Cases cases)
{
    public async Task AddAsync(Work work, string connection, IReadOnlyList<Found<DecodedEvidence>> found)
    {
        if (found.Count == 0)
        {
            return;
        }

        var matches = await Matcher.FindAsync(work, connection, [.. found.Select(f => (f.Item.Evidence, f.Claim.Asked))]);
        var rows = new List<EvidenceRow>();
        for (var i = 0; i < found.Count; i++)
        {
            var (inbound, evidence) = (found[i].Claim.Row.Id, found[i].Item.Evidence);
            // By content, not by place: after a mapping was mended a replay numbers its items differently.
            var key = $"in:{inbound}:{EvidenceJson.Hash(evidence)}";
            if (matches[i].Ambiguous)
            {
                await parking.ParkAsync(
                    work, "record", inbound, found[i].Ordinal, connection, "ambiguous-reference",
                    $"{evidence.Kind}: the references name more than one payment.");
            }
            else if (matches[i].Outbound is { } root)
            {
                rows.Add(new EvidenceRow(key, root, matches[i].PaymentId, matches[i].Attempt, inbound, "bank", evidence));
            }
            else
            {
                await orphans.KeepAsync(work, connection, inbound, found[i].Ordinal, key, evidence);
            }
        }

        await ApplyAsync(work, connection, rows, found.Select(f => f.Claim).DistinctBy(c => c.Row.Id).ToDictionary(c => c.Row.Id));
    }

    private async Task ApplyAsync(Work work, string connection, List<EvidenceRow> rows, IReadOnlyDictionary<Guid, DecodeClaim> claims)
    {
        await LearnAsync(work, connection, rows);
        rows.AddRange(await orphans.ClaimAsync(work, connection, [.. rows.SelectMany(r => r.Evidence.Learnt)]));
        // What arrived ends doubt before absence is judged: the two may stand in one batch.
        await arrival.NoteAsync(work, rows);
        rows = await Absence.JudgeAsync(work, claims, rows);
        await EvidenceRow.InsertAsync(work, rows);
        await SpreadRows.AddAsync(
            work, [.. rows.Where(r => r.PaymentId is null).GroupBy(r => r.Outbound, (root, news) => (root, Cause(news.First())))]);
        await cases.OpenAsync(work, rows);
        var members = rows.Where(r => r.PaymentId is not null).GroupBy(r => r.PaymentId!.Value)
            .ToDictionary(g => g.Key, g => Cause(g.First()));
        if (members.Count > 0)
        {
            await status.RefreshAsync(work, members, StepNames.Decode);
        }
    }

    private static Task LearnAsync(Work work, string connection, List<EvidenceRow> rows)
    {
        var learnt = rows.SelectMany(r => r.Evidence.Learnt.Select(l => new ReferenceRow(l, r.Outbound, r.PaymentId, r.Attempt))).ToArray();
        return learnt.Length == 0 ? Task.CompletedTask : ReferenceRow.LearnAsync(work, connection, learnt);
    }

    private static string Cause(EvidenceRow row) => $"bank-{row.Evidence.Kind.ToString().ToLowerInvariant()}";
}
