using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Hub.Messages;
using BankHub.Hub.Send;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>Takes evidence in: finds what it speaks of, stores it once, and brings the payments to what follows from it.</summary>
public sealed class EvidenceIntake(
    StatusWriter status, Orphans orphans, Arrival arrival, Cases cases, CounterpartyBanks banks)
{
    public async Task AddAsync(Work work, string connection, IReadOnlyList<Found<DecodedEvidence>> found)
    {
        if (found.Count == 0)
        {
            return;
        }

        var matches = await Matcher.FindAsync(work, connection, [.. found.Select(f => (f.Item.Evidence, f.Claim.Asked))]);
        var others = await banks.OthersAsync(work, [.. found.Zip(matches, (f, match) => (f.Item.Evidence, match))]);
        var matched = await MatchedByPeopleAsync(work, [.. found.Where(f => f.Claim.Row.Replay || f.Claim.Row.Tries > 1).Select(Key)]);
        var rows = new List<EvidenceRow>();
        var origin = new Dictionary<EvidenceRow, Found<DecodedEvidence>>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < found.Count; i++)
        {
            var (inbound, evidence, key) = (found[i].Claim.Row.Id, found[i].Item.Evidence, Key(found[i]));
            if (matched.Contains(key))
            {
                continue;
            }

            if (matches[i].Ambiguous || others.Contains(i))
            {
                await (matches[i].Disagrees || others.Contains(i)
                    ? DisagreesAsync(work, connection, found[i])
                    : AmbiguousAsync(work, connection, found[i]));
            }
            else if (matches[i].Outbound is { } root)
            {
                var row = new EvidenceRow(key, root, matches[i].PaymentId, matches[i].Attempt, inbound, "bank", evidence);
                rows.Add(row);
                origin[row] = found[i];
            }
            else
            {
                await orphans.KeepAsync(work, connection, inbound, found[i].Ordinal, key, evidence);
            }
        }

        foreach (var row in await Lessons.LearnAsync(work, connection, rows))
        {
            await AmbiguousAsync(work, connection, origin[row]);
            rows.Remove(row);
        }

        // Read again, it is known whose it is; what was kept of it is kept no longer.
        string[] again = [.. rows.Where(r => origin[r].Claim.Row.Replay).Select(r => r.Key)];
        if (again.Length > 0)
        {
            await Orphans.ForgetAsync(work, again);
        }

        await ApplyAsync(
            work, connection, rows, found.Select(f => f.Claim).DistinctBy(c => c.Row.Id).ToDictionary(c => c.Row.Id), StepNames.Decode);
    }

    /// <summary>Takes in a bank's word of which people say whose it is, as if it had named that: what it teaches is learnt.</summary>
    public async Task TakeNamedAsync(Work work, string connection, EvidenceRow row, string actor)
    {
        await Orphans.ForgetAsync(work, [row.Key]);
        await Lessons.LearnAsync(work, connection, [row]);
        await TakeAsync(work, connection, [row], actor);
    }

    /// <summary>Takes in evidence of which it is known what it speaks of: bookings that were matched.</summary>
    public Task TakeAsync(Work work, string connection, List<EvidenceRow> rows, string actor) => rows.Count == 0
        ? Task.CompletedTask
        : ApplyAsync(work, connection, rows, new Dictionary<Guid, DecodeClaim>(), actor);

    private async Task ApplyAsync(
        Work work, string connection, List<EvidenceRow> rows, IReadOnlyDictionary<Guid, DecodeClaim> claims, string actor)
    {
        for (var news = rows; news.Count > 0;)
        {
            news = await orphans.ClaimAsync(work, connection, [.. news.SelectMany(r => r.Evidence.Learnt)]);
            await Lessons.LearnAsync(work, connection, news);
            rows = [.. rows, .. news];
        }

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
            await status.RefreshAsync(work, members, actor);
        }
    }

    private Task AmbiguousAsync(Work work, string connection, Found<DecodedEvidence> found) => orphans.KeepForPeopleAsync(
        work, connection, found.Claim.Row.Id, found.Ordinal, Key(found), found.Item.Evidence, "ambiguous-reference",
        "the references name more than one payment.");

    private Task DisagreesAsync(Work work, string connection, Found<DecodedEvidence> found) => orphans.KeepForPeopleAsync(
        work, connection, found.Claim.Row.Id, found.Ordinal, Key(found), found.Item.Evidence, "reference-disagrees",
        "what it names is not in the message, or not what was sent, as the bank says.");

    // Read again, what two people said of a record stands, whatever its names have come to mean.
    private static async Task<HashSet<string>> MatchedByPeopleAsync(Work work, string[] keys) => keys.Length == 0 ? [] :
    [
        .. await work.QueryAsync(
            "select key from evidence where key = any($1) and source = $2", r => r.GetString(0), keys, EvidenceRow.People),
    ];

    // By content, not by place: after a mapping was mended a replay numbers its items differently.
    private static string Key(Found<DecodedEvidence> found) => $"in:{found.Claim.Row.Id}:{EvidenceJson.Hash(found.Item.Evidence)}";

    private static string Cause(EvidenceRow row) => $"bank-{row.Evidence.Kind.ToString().ToLowerInvariant()}";
}
