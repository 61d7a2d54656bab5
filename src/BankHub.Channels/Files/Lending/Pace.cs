namespace BankHub.Channels.Files.Lending;

/// <summary>Keeps work at an even pace: so many pieces a second, in the order in which they asked.</summary>
internal sealed class Pace(int perSecond, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private long _next;

    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        TimeSpan wait;
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            var turn = Math.Max(now, _next);
            _next = turn + (clock.TimestampFrequency / perSecond);
            wait = clock.GetElapsedTime(now, turn);
        }

        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancellationToken);
    }
}
