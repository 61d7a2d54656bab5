using BankHub.Core.Ports;
using BankHub.Hub.Intake;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;
using Microsoft.Extensions.Logging;

namespace BankHub.Hub.Notify;

/// <summary>
/// Delivers events to the payment core as signed webhooks, at least once and in order per payment. A delivered row is deleted; what was not
/// taken waits longer each time, and its receiver is left alone for a while.
/// </summary>
public sealed partial class NotifyStep(
    Database database, NoticeFloors floors, IWebhooks webhooks, ICipher cipher, ILogger<NotifyStep> log) : IStep
{
    private const int AtOnce = 16;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public string Name => StepNames.Notify;

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        var from = await floors.NowAsync(cancellationToken);
        var (now, notices) = await database.TransactAsync(
            async work => (await work.NowAsync(), await NoticeClaims.TakeAsync(work, from)), cancellationToken);
        if (notices.Count == 0)
        {
            return false;
        }

        var taken = new bool[notices.Count];
        await Parallel.ForAsync(0, notices.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, _) =>
            taken[i] = await DeliverAsync(notices[i], now));
        CrashPoint.At("notify.delivered");
        await database.TransactAsync(work => RecordAsync(work, notices, taken), CancellationToken.None);
        return true;
    }

    private async Task<bool> DeliverAsync(Notice notice, DateTimeOffset now)
    {
        using var trace = HubMeter.Traces.StartActivity("notify")?.SetTag("payment.id", notice.PaymentId);
        var timestamp = now.ToUnixTimeSeconds();
        var answer = await PostAsync(notice, timestamp);
        HubMeter.Webhooks.Add(1, new KeyValuePair<string, object?>("taken", answer.Taken));
        if (!answer.Taken)
        {
            NotTaken(log, notice.Caller, notice.PaymentId, notice.Version, notice.Tries + 1, answer.Why);
        }

        return answer.Taken;
    }

    // One caller's secret or address that cannot be used is that caller's trouble alone.
    private async Task<WebhookAnswer> PostAsync(Notice notice, long timestamp)
    {
        try
        {
            var body = notice.Body(cipher);
            var signature = WebhookSecret.Sign(cipher, notice.Caller, notice.Secret, notice.Id, timestamp, body);
            var webhook = new Webhook(new Uri(notice.Url), notice.Id, timestamp, signature, body);
            return await webhooks.PostAsync(webhook, CancellationToken.None);
        }
        catch (Exception e)
        {
            return new WebhookAnswer(false, e.GetType().Name);
        }
    }

    private static async Task RecordAsync(Work work, List<Notice> notices, bool[] taken)
    {
        var delivered = notices.Where((_, i) => taken[i]).ToArray();
        await work.ExecuteAsync(
            """
            delete from notification n where n.payment_id = any($1) and exists (
              select from unnest($1::uuid[], $2::int[]) t(id, version) where t.id = n.payment_id and t.version = n.version)
            """,
            delivered.Select(n => n.PaymentId).ToArray(), delivered.Select(n => n.Version).ToArray());
        await RestCallersAsync(work, delivered.Select(n => n.Caller).Distinct().ToArray(), TimeSpan.Zero);
        foreach (var group in notices.Where((_, i) => !taken[i]).GroupBy(n => n.Tries).OrderBy(g => g.Key))
        {
            var wait = TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, Math.Min(group.Key, 20))));
            await work.ExecuteAsync(
                """
                update notification n set tries = tries + 1, lease_until = null, due_at = hub_now() + $3
                where n.payment_id = any($1) and exists (
                  select from unnest($1::uuid[], $2::int[]) t(id, version) where t.id = n.payment_id and t.version = n.version)
                """,
                group.Select(n => n.PaymentId).ToArray(), group.Select(n => n.Version).ToArray(), wait);
            // Nothing of it was taken: the receiver is down, and one try at its door tells as much as thousands.
            var down = group.Select(n => n.Caller).Except(delivered.Select(n => n.Caller)).ToArray();
            await RestCallersAsync(work, down, wait);
        }

        work.Wake(StepNames.Notify);
    }

    private static Task RestCallersAsync(Work work, string[] callers, TimeSpan wait) => work.ExecuteAsync(
        """
        update caller set webhook_down_until = case when $2 > interval '0' then hub_now() + $2 end
        where id = any($1) and (webhook_down_until is not null or $2 > interval '0')
        """,
        callers, wait);

    [LoggerMessage(80, LogLevel.Warning, "{Caller}: the event {Version} of {Payment} was not taken at try {Try}: {Why}")]
    private static partial void NotTaken(ILogger logger, string caller, Guid payment, int version, int @try, string why);
}
