using System.Threading.RateLimiting;
using BankHub.Core.Wire;
using Polly;
using Polly.CircuitBreaker;

namespace BankHub.Channels.Http.Pacing;

/// <summary>
/// How fast one bank is asked: a rate, and a circuit that opens when nobody answers at its address. Both make senders wait where they are,
/// each with the message that it holds: so a bank that was away for hours meets its queue in order and at its rate, not all at once.
/// They stand before the first byte; what comes of a request that left never passes through here.
/// </summary>
internal sealed class LinePace : IDisposable
{
    private static readonly TimeSpan Sampling = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LeastPause = TimeSpan.FromMilliseconds(100);

    private static readonly Delivery OutOfTime = new Delivery.Refused(
        "The bank was out of reach, or its rate used up, until the time ran out.", MayRetry: true)
    {
        IsOutOfReach = true,
    };

    private readonly TokenBucketRateLimiter? _rate;
    private readonly ResiliencePipeline<Attempt> _circuit;
    private readonly TimeProvider _clock;

    public LinePace(PaceTarget target, TimeProvider clock)
    {
        _clock = clock;
        _rate = target.PerSecond == 0 ? null : new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = target.PerSecond,
            TokensPerPeriod = target.PerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            AutoReplenishment = true,
        });
        _circuit = new ResiliencePipelineBuilder<Attempt> { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Attempt>
            {
                FailureRatio = 1,
                MinimumThroughput = target.BreakAfter,
                SamplingDuration = Sampling,
                BreakDuration = target.BreakFor,
                ShouldHandle = static args => ValueTask.FromResult(args.Outcome.Result is { IsUnreachable: true }),
            })
            .Build();
    }

    /// <summary>Sends when it may; refused, with nothing done, when the time for waiting runs out before that.</summary>
    /// <param name="send">One try.</param>
    /// <param name="patience">How long to wait: a request that leaves with its last second ends in doubt for nothing.</param>
    /// <param name="cancellationToken">Ends the waiting too.</param>
    public async Task<Delivery> RunAsync(Func<Task<Attempt>> send, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (patience <= TimeSpan.Zero)
            return OutOfTime;
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        waiting.CancelAfter(patience);
        try
        {
            while (true)
            {
                // Another after each pause: who had one before it would leave at once with all others when the bank is back.
                using var permit = _rate is null ? null : await _rate.AcquireAsync(1, waiting.Token);
                try
                {
                    var attempt = await _circuit.ExecuteAsync(async _ => await send(), CancellationToken.None);
                    return attempt.Delivery;
                }
                catch (BrokenCircuitException e)
                {
                    var pause = e.RetryAfter is { } left && left > LeastPause ? left : LeastPause;
                    await Task.Delay(pause, _clock, waiting.Token);
                }
            }
        }
        catch (OperationCanceledException)
        {
            return OutOfTime;
        }
    }

    public void Dispose() => _rate?.Dispose();
}
