using BankHub.Core.Ports;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Status;

/// <summary>Carries message-wide news to the members, a chunk a transaction, so that a file of 100,000 holds nothing up.</summary>
public sealed class SpreadStep(Database database, StatusWriter status) : IStep
{
    private const int Chunk = 500;

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
        var row = await work.FirstAsync(
            "select outbound_id, position, cause from spread order by at limit 1 for update skip locked",
            r => new Row(r.GetGuid(0), r.GetInt32(1), r.GetString(2)));
        if (row is null)
        {
            return false;
        }

        var members = await work.QueryAsync(
            """
            select a.payment_id, a.position from attempt a
            where a.outbound_id = $1 and a.position >= $2 order by a.position limit $3
            """,
            r => (Id: r.GetGuid(0), Position: r.GetInt32(1)),
            row.Outbound, row.Position, Chunk);
        await status.RefreshAsync(work, [.. members.Select(m => m.Id)], StepNames.Spread, row.Cause);
        CrashPoint.At("spread.refreshed");
        if (members.Count < Chunk)
        {
            await work.ExecuteAsync("delete from spread where outbound_id = $1", row.Outbound);
        }
        else
        {
            await work.ExecuteAsync(
                "update spread set position = $2 where outbound_id = $1", row.Outbound, members[^1].Position + 1);
        }

        return true;
    }

    private sealed record Row(Guid Outbound, int Position, string Cause);
}
