using BankHub.Hub.Status;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;

namespace BankHub.Hub.Notify;

/// <summary>A notice and what its receiver said; null where it was not posted.</summary>
internal sealed record Told(Notice Notice, WebhookAnswer? Answer);

/// <summary>
/// A delivered row is deleted; what was not taken waits longer each time. A receiver that is not there is left alone for a while; one that
/// refuses a notice is asked for the others, and people are told of what it does not take.
/// </summary>
public sealed class NoticeOutcomes(Alarms alarms)
{
    // After about a quarter of an hour.
    private const int ToldPeopleAt = 10;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    internal async Task RecordAsync(Work work, string caller, IReadOnlyList<Told> told)
    {
        var taken = told.Where(t => t.Answer is { Taken: true }).Select(t => t.Notice).ToArray();
        await work.PostAsync(
            """
            delete from notification n where n.payment_id = any($1) and exists (
              select from unnest($1::uuid[], $2::int[]) t(id, version) where t.id = n.payment_id and t.version = n.version)
            """,
            Ids(taken), Versions(taken));
        await LaterAsync(work, [.. told.Where(t => t.Answer is null).Select(t => t.Notice)], 0, TimeSpan.Zero);
        var refused = told.Where(t => t.Answer is { Taken: false }).ToLookup(t => t.Notice.Tries);
        foreach (var group in refused.OrderBy(g => g.Key))
        {
            await LaterAsync(work, [.. group.Select(t => t.Notice)], 1, Wait(group.Key));
        }

        // Nothing was taken and nothing even refused: the receiver is down, and one try at its door tells as much as thousands.
        var isDown = taken.Length == 0 && refused.Count > 0 && refused.All(g => g.All(t => t.Answer is { IsRefused: false }));
        await RestAsync(work, caller, isDown ? Wait(refused.Max(g => g.Key)) : TimeSpan.Zero);
        foreach (var notice in refused[ToldPeopleAt - 1])
        {
            await alarms.RaiseAsync(
                work, $"webhook-not-taken:{notice.Notice.Id}", "high", null, "webhook-not-taken", notice.Notice.PaymentId.ToString(),
                $"{caller} did not take version {notice.Notice.Version} in {ToldPeopleAt} tries ({notice.Answer!.Why}); the rest waits.");
        }

        work.Wake(StepNames.Notify);
    }

    private static TimeSpan Wait(int tries) => TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(tries, 20))));

    private static Task LaterAsync(Work work, Notice[] notices, int tries, TimeSpan wait) => notices.Length == 0
        ? Task.CompletedTask
        : work.PostAsync(
            """
            update notification n set tries = tries + $3, lease_until = null,
                due_at = case when $4 > interval '0' then hub_now() + $4 else due_at end
            where n.payment_id = any($1) and n.lease_until > hub_now() and exists (
              select from unnest($1::uuid[], $2::int[]) t(id, version) where t.id = n.payment_id and t.version = n.version)
            """,
            Ids(notices), Versions(notices), tries, wait);

    private static Task RestAsync(Work work, string caller, TimeSpan wait) => work.PostAsync(
        """
        update caller set webhook_down_until = case when $2 > interval '0' then hub_now() + $2 end
        where id = $1 and (webhook_down_until is not null or $2 > interval '0')
        """,
        caller, wait);

    private static Guid[] Ids(Notice[] notices) => [.. notices.Select(n => n.PaymentId)];

    private static int[] Versions(Notice[] notices) => [.. notices.Select(n => n.Version)];
}
