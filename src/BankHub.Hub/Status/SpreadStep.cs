using BankHub.Core.Ports;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Status;

/// <summary>Carries message-wide news to the members, a chunk a transaction, so that a file of 100,000 holds nothing up.</summary>
public sealed class SpreadStep(Database database, SpreadFloors floors, StatusWriter status, Alarms alarms) : IStep
{
    private const int Chunk = 500;
    private const int Together = 50;
    private const int Small = 10;

    // The queue first, then the message of each of its rows, whatever the planner believes of the tables.
    private const string Due = """
        select s.outbound_id, s.position, s.cause, o.members from spread s
        cross join lateral (select x.members from outbound x where x.id = s.outbound_id offset 0) o
        where s.at between $1 and (select hub_now())
        """;

    public string Name => StepNames.Spread;

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        var from = (await floors.NowAsync(cancellationToken)).Of("");
        try
        {
            return await database.TransactAsync(w => SpreadAsync(w, from, Together, _ => { }), cancellationToken);
        }
        catch (Exception e) when (IsItsOwn(e))
        {
            return await OneByOneAsync(from, cancellationToken);
        }
    }

    // Those that cannot be folded together are folded alone; the one that fails then waits behind the others, which are well.
    private async Task<bool> OneByOneAsync(DateTimeOffset from, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Together; i++)
        {
            var head = Guid.Empty;
            try
            {
                if (!await database.TransactAsync(w => SpreadAsync(w, from, 1, found => head = found), cancellationToken))
                {
                    return true;
                }
            }
            catch (Exception e) when (IsItsOwn(e))
            {
                await database.TransactAsync(w => PushBackAsync(w, head, e), cancellationToken);
                throw;
            }
        }

        return true;
    }

    // Tried again for ever, and told; what is too slow holds a lane up each time, so it comes seldom.
    private async Task PushBackAsync(Work work, Guid message, Exception cause)
    {
        var wait = TimeSpan.FromMinutes(SqlErrors.IsTimeOut(cause) ? 10 : 1);
        await work.ExecuteAsync("update spread set at = hub_now() + $2 where outbound_id = $1", message, wait);
        var of = await work.FirstAsync(
            "select connection, message_id from outbound where id = $1",
            r => (Connection: r.GetString(0), MessageId: r.GetString(1)), message);
        if (of.MessageId is not null)
        {
            await alarms.RaiseAsync(
                work, $"spread:{message}", "high", of.Connection, "news-not-carried", of.MessageId,
                "The bank's news of a message cannot be carried to its payments; it is tried again and again.");
        }
    }

    /// <summary>Whether the messages are at fault, not the database or a shutdown; one may be what is too slow for it.</summary>
    private static bool IsItsOwn(Exception e) =>
        e is not OperationCanceledException && (SqlErrors.IsTimeOut(e) || !SqlErrors.IsOfDatabase(e));

    private async Task<bool> SpreadAsync(Work work, DateTimeOffset from, int most, Action<Guid> found)
    {
        // The head alone is locked first: where it is large, its neighbours are left to the other lanes.
        work.ExpectNow();
        var head = await work.QueryAsync($"{Due} order by s.at limit 1 for update of s skip locked", Read, from);
        if (head is not [var first])
        {
            return false;
        }

        found(first.Outbound);
        Row[] news = first.Members > Small || most == 1 ? [first] : [first, .. await work.QueryAsync(
            $"{Due} and o.members <= $2 and s.outbound_id <> $3 order by s.at limit $4 for update of s skip locked", Read,
            from, Small, first.Outbound, most - 1)];
        var members = await work.QueryAsync(
            """
            select a.payment_id, a.outbound_id, a.position from unnest($1::uuid[], $2::int[]) t(root, first)
            cross join lateral (
              select * from attempt x where x.outbound_id = t.root and x.position >= t.first order by x.position limit $3) a
            """,
            r => (Id: r.GetGuid(0), Root: r.GetGuid(1), Position: r.GetInt32(2)),
            news.Select(n => n.Outbound).ToArray(), news.Select(n => n.Position).ToArray(), Chunk);
        var causes = news.ToDictionary(n => n.Outbound, n => n.Cause);
        await status.RefreshAsync(work, members.DistinctBy(m => m.Id).ToDictionary(m => m.Id, m => causes[m.Root]), StepNames.Spread);
        CrashPoint.At("spread.refreshed");
        if (members.Count < Chunk || news.Length > 1)
        {
            await work.PostAsync("delete from spread where outbound_id = any($1)", news.Select(n => n.Outbound).ToArray());
        }
        else
        {
            // The others take their turn before the next chunk.
            await work.PostAsync(
                "update spread set position = $2, at = hub_now() where outbound_id = $1", first.Outbound, members[^1].Position + 1);
        }

        return true;
    }

    private static Row Read(Npgsql.NpgsqlDataReader r) => new(r.GetGuid(0), r.GetInt32(1), r.GetString(2), r.GetInt32(3));

    private sealed record Row(Guid Outbound, int Position, string Cause, int Members);
}
