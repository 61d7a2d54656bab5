using BankHub.Core.Adapters;
using BankHub.Core.Ports;
using BankHub.Hub.Catalog;
using BankHub.Hub.Statements;
using BankHub.Hub.Status;
using BankHub.Hub.Store;

namespace BankHub.Hub.Decode;

/// <summary>Applies decoded chunks of one bank's messages, all or none.</summary>
public sealed class Chunks(
    EvidenceIntake intake, StoredStatements statements, StoredEntries entries, FollowUps followUps, Parking parking, Alarms alarms,
    Completion completion)
{
    public async Task ApplyAsync(Work work, Bank bank, IReadOnlyList<DecodedChunk> decoded)
    {
        var chunks = await StandingAsync(work, bank, decoded);
        if (chunks.Count == 0)
        {
            return;
        }

        var connection = bank.Connection.Id;
        if (chunks.Where(c => c.First == 0 && (!c.Last || c.Items.Any(i => i is DecodedStatement))).ToArray() is { Length: > 0 } anew)
        {
            await StoredStatements.SetAsideAsync(work, anew.Select(c => c.Claim.Row.Id));
        }

        await intake.AddAsync(work, connection, DecodedChunk.Find<DecodedEvidence>(chunks));
        await statements.BeginAsync(work, connection, DecodedChunk.Find<DecodedStatement>(chunks));
        await entries.AddAsync(work, connection, DecodedChunk.Find<DecodedEntry>(chunks));
        await statements.EndAsync(work, connection, DecodedChunk.Find<DecodedStatementEnd>(chunks));
        var found = DecodedChunk.Find<DecodedFinding>(chunks);
        foreach (var (claim, item, ordinal) in found.Where(f => !f.Item.IsReadAllTheSame))
        {
            var reason = $"{item.Finding.Path}: {item.Finding.Message}";
            await parking.ParkAsync(work, "record", claim.Row.Id, ordinal, connection, item.Finding.Rule, reason);
            if (item.IsUrgent)
            {
                await alarms.RaiseAsync(
                    work, $"urgent:{claim.Row.Id}:{item.Finding.Rule}", "high", connection, item.Finding.Rule, claim.Row.Id.ToString(),
                    reason);
            }
        }

        await followUps.AddAsync(work, connection, DecodedChunk.Find<DecodedFollowUp>(chunks));
        foreach (var (claim, item, _) in DecodedChunk.Find<DecodedCursor>(chunks))
        {
            // An old answer that is read again says nothing about how far the feed was read since.
            if (!claim.Row.Replay)
            {
                await work.PostAsync(
                    "update poll set cursor = $3, failures = 0 where connection = $1 and endpoint = $2",
                    connection, item.Feed, item.Cursor);
            }
        }

        CrashPoint.At("decode.applying");
        if (chunks.Where(c => !c.Last).ToArray() is { Length: > 0 } begun)
        {
            await work.PostAsync(
                "update inbound i set next_ordinal = t.next, stalls = 0 from unnest($1::uuid[], $2::int[]) t(id, next) where i.id = t.id",
                begun.Select(c => c.Claim.Row.Id).ToArray(), begun.Select(c => c.First + c.Items.Count).ToArray());
        }

        await completion.EndAsync(work, [.. chunks.Where(c => c.Last).Select(c => c.Claim)]);

        // Last and in one order: all nodes that read this bank's messages write these few rows, and none waits for another in a circle.
        var habits = found.Where(f => f.Item.IsReadAllTheSame).GroupBy(f => (f.Item.Finding.Rule, f.Item.Message));
        foreach (var habit in habits.OrderBy(g => g.Key.Rule, StringComparer.Ordinal).ThenBy(g => g.Key.Message, StringComparer.Ordinal))
        {
            var (latest, finding) = (habit.Last().Claim.Row, habit.Last().Item.Finding);
            var times = habit.Where(f => !f.Claim.Row.Replay).Select(f => f.Claim.Row.Id).Distinct().Count();
            var broken = new Habit(habit.Key.Rule, habit.Key.Message, $"{finding.Path}: {finding.Message}");
            await parking.NoteAsync(work, connection, broken, latest.Id, times);
        }
    }

    /// <summary>Those that come next: not applied by another node, nor left behind by a replay or another adapter.</summary>
    private static async Task<List<DecodedChunk>> StandingAsync(Work work, Bank bank, IReadOnlyList<DecodedChunk> chunks)
    {
        work.ExpectNow();
        var rows = await work.QueryAsync(
            "select id, next_ordinal, replay, state, decoder from inbound where id = any($1) order by id for update",
            r => (Id: r.GetGuid(0), Ordinal: r.GetInt32(1), Replay: r.GetBoolean(2), State: r.GetString(3), Decoder: r.Text(4)),
            chunks.Select(c => c.Claim.Row.Id).ToArray());
        var next = rows.Where(r => r.State == "Received" && r.Decoder == bank.Version).Select(r => (r.Id, r.Ordinal, r.Replay)).ToHashSet();
        return [.. chunks.Where(c => next.Contains((c.Claim.Row.Id, c.First, c.Claim.Row.Replay)))];
    }
}
