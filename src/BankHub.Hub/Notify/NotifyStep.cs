using System.Diagnostics;
using BankHub.Core.Ports;
using BankHub.Hub.Steps;
using BankHub.Hub.Store;
using Microsoft.Extensions.Logging;

namespace BankHub.Hub.Notify;

/// <summary>
/// Delivers events to the payment core as signed webhooks, at least once and in order per payment. Each receiver has a round of its own, so
/// that one that is slow takes nothing from the others; nothing is posted when its lease may be near its end.
/// </summary>
public sealed partial class NotifyStep(
    Database database, NoticeFloors floors, NoticeOutcomes outcomes, IWebhooks webhooks, ICipher cipher, ILogger<NotifyStep> log)
    : IStep, IDisposable
{
    private const int AtOnce = 16;

    // However many receivers there are, the steps that move money find the database free.
    private const int MostConnections = 4;

    // With the longest post after it, well within the lease.
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _connections = new(MostConnections);

    public string Name => StepNames.Notify;

    public void Dispose() => _connections.Dispose();

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var from = await floors.NowAsync(cancellationToken);
        var claim = await TakeAsync(from, null, cancellationToken);
        if (claim.Notices.Count == 0)
        {
            return false;
        }

        await Task.WhenAll(claim.Notices.GroupBy(n => n.Caller).Select(
            g => GoOnAsync(claim with { Notices = [.. g] }, from, started, cancellationToken)));
        return true;
    }

    private Task<Claimed> TakeAsync(Floors from, string? caller, CancellationToken cancellationToken) => InTurnAsync(
        () => database.StatementAsync(
            async work =>
            {
                var at = Stopwatch.GetTimestamp();
                work.ExpectNow();
                var notices = await NoticeClaims.TakeAsync(work, from, caller);
                return new Claimed(await work.NowAsync(), at, notices);
            },
            cancellationToken),
        cancellationToken);

    private async Task<T> InTurnAsync<T>(Func<Task<T>> transaction, CancellationToken cancellationToken)
    {
        await _connections.WaitAsync(cancellationToken);
        try
        {
            return await transaction();
        }
        finally
        {
            _connections.Release();
        }
    }

    // While others still have to do, a receiver that is quick gets its next ones.
    private async Task GoOnAsync(Claimed claim, Floors from, long started, CancellationToken end)
    {
        var caller = claim.Notices[0].Caller;
        while (claim.Notices.Count > 0)
        {
            var answers = new WebhookAnswer?[claim.Notices.Count];
            await Parallel.ForAsync(0, answers.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, _) =>
                answers[i] = await DeliverAsync(claim, claim.Notices[i]));
            CrashPoint.At("notify.delivered");
            var told = claim.Notices.Zip(answers, (notice, answer) => new Told(notice, answer)).ToList();
            await InTurnAsync(
                () => database.TransactAsync(
                    async work =>
                    {
                        await outcomes.RecordAsync(work, caller, told);
                        return true;
                    },
                    CancellationToken.None),
                CancellationToken.None);
            if (told.TrueForAll(t => t.Answer is not { Taken: true }) || Stopwatch.GetElapsedTime(started) > Round
                || end.IsCancellationRequested)
            {
                return;
            }

            claim = await TakeAsync(from, caller, CancellationToken.None);
        }
    }

    private async Task<WebhookAnswer?> DeliverAsync(Claimed claim, Notice notice)
    {
        if (Stopwatch.GetElapsedTime(claim.At) > Round)
        {
            return null;
        }

        using var trace = HubMeter.Traces.StartActivity("notify")?.SetTag("payment.id", notice.PaymentId);
        var timestamp = (claim.Now + Stopwatch.GetElapsedTime(claim.At)).ToUnixTimeSeconds();
        var answer = await PostAsync(notice, timestamp);
        HubMeter.Webhooks.Add(1, new KeyValuePair<string, object?>("taken", answer.Taken));
        if (!answer.Taken)
        {
            NotTaken(log, notice.Caller, notice.PaymentId, notice.Version, notice.Tries + 1, answer.Why);
        }

        return answer;
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

    /// <summary>What was taken together.</summary>
    private sealed record Claimed(DateTimeOffset Now, long At, List<Notice> Notices);

    [LoggerMessage(80, LogLevel.Warning, "{Caller}: the event {Version} of {Payment} was not taken at try {Try}: {Why}")]
    private static partial void NotTaken(ILogger logger, string caller, Guid payment, int version, int @try, string why);
}
