using BankHub.Core.Ports;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Status;

/// <summary>Carries message-wide news to the members, a chunk a transaction, so that a file of 100,000 holds nothing up.</summary>
public sealed class SpreadStep(Database database, StatusWriter status) : IStep
{
    private const int Chunk = 500;
    private const int Together = 50;
    private const int Small = 10;

    public string Name => StepNames.Spread;

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await database.TransactAsync(SpreadAsync, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException and not CommitUnknownException && !SqlErrors.MayRetry(e))
        {
            // What cannot be folded waits behind the others, which are well.
            await database.TransactAsync(
                w => w.ExecuteAsync(
                    """
                    update spread set at = hub_now() + interval '1 minute'
                    where outbound_id = (select outbound_id from spread order by at limit 1)
                    """),
                cancellationToken);
            throw;
        }
    }

    private async Task<bool> SpreadAsync(Work work)
    {
        var rows = await work.QueryAsync(
            """
            select s.outbound_id, s.position, s.cause, (select o.members from outbound o where o.id = s.outbound_id) from spread s
            order by s.at limit $1 for update skip locked
            """,
            r => new Row(r.GetGuid(0), r.GetInt32(1), r.GetString(2), r.GetInt32(3)), Together);
        if (rows.Count == 0)
        {
            return false;
        }

        // Small messages go together; one with many members goes chunk by chunk, alone.
        Row[] news = rows[0].Members > Small ? [rows[0]] : [.. rows.Where(r => r.Members <= Small)];
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
            await work.PostAsync("update spread set position = $2 where outbound_id = $1", news[0].Outbound, members[^1].Position + 1);
        }

        return true;
    }

    private sealed record Row(Guid Outbound, int Position, string Cause, int Members);
}
