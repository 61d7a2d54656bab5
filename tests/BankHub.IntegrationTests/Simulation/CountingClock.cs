namespace BankHub.IntegrationTests.Simulation;

/// <summary>A process's clock that moves by a fifth of a second whenever it is read, so that a seed replays exactly.</summary>
internal sealed class CountingClock : TimeProvider
{
    private long _reads;

    public override long TimestampFrequency => 5;

    public override long GetTimestamp() => Interlocked.Increment(ref _reads);
}
