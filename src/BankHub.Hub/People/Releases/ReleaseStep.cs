using System.Text.Json.Nodes;
using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.People.Releases;

/// <summary>
/// Lets go what two people confirmed, piece by piece: each piece and the place that it reached are one transaction, so that a crash goes on
/// where it ended. Each payment is looked at once more under its lock.
/// </summary>
public sealed class ReleaseStep(Database database, Alarms alarms) : IStep
{
    internal const int Piece = 500;

    public string Name => StepNames.Release;

    public Task<bool> RunOnceAsync(CancellationToken cancellationToken) => database.TransactAsync(
        async work =>
        {
            var release = await work.FirstAsync(
                """
                select id, connection, proposed_by || ', ' || confirmed_by, place, payments, released from release
                where state = 'Confirmed' order by confirmed_at, id limit 1 for update skip locked
                """,
                r => new Confirmed(r.GetGuid(0), r.GetString(1), r.GetString(2), r.Id(3), r.GetInt32(4), r.GetInt32(5)));
            if (release is not null)
            {
                await GoOnAsync(work, release);
            }

            return release is not null;
        },
        cancellationToken);

    private async Task GoOnAsync(Work work, Confirmed release)
    {
        var members = await work.QueryAsync(
            $"""
            select payment_id, version from release_member where release_id = $1 and ($2::uuid is null or payment_id > $2)
            order by payment_id limit {Piece}
            """,
            r => (Payment: r.GetGuid(0), Version: r.GetInt32(1)), release.Id, release.Place);
        var rows = await StillHeldAsync(work, release.Connection, members.ToDictionary(m => m.Payment, m => m.Version));
        await Release.LetGoAsync(work, rows, release.People, new() { ["release"] = release.Id.ToString() });
        if (members.Count == Piece)
        {
            await work.PostAsync(
                "update release set place = $2, released = released + $3 where id = $1", release.Id, members[^1].Payment, rows.Length);
            return;
        }

        var released = release.Released + rows.Length;
        await work.PostAsync(
            "update release set state = 'Done', released = $2, closed_at = hub_now(), closed_by = $3 where id = $1",
            release.Id, released, release.People);
        await alarms.RaiseAsync(
            work, $"release:{release.Id}", "notice", release.Connection, "released", release.Id.ToString(),
            $"{release.People} let go {released} payments that a restore held; {release.Payments - released} were no longer as proposed.");
    }

    // Whoever changed one of them since, or learnt of it, has its lock or has committed: this look comes after the locks.
    private static async Task<PaymentRow[]> StillHeldAsync(Work work, string connection, Dictionary<Guid, int> proposed)
    {
        var rows = await PaymentRow.LockAsync(work, proposed.Keys);
        var clear = await work.QueryAsync(
            $"select p.id from payment p where p.id = any($2) and {OpenDoubt.Held} and not {OpenDoubt.Sql}",
            r => r.GetGuid(0), connection, proposed.Keys.ToArray());
        return [.. rows.IntersectBy(clear, r => r.Id).Where(r => r.Version == proposed[r.Id])];
    }

    private sealed record Confirmed(Guid Id, string Connection, string People, Guid? Place, int Payments, int Released);
}
