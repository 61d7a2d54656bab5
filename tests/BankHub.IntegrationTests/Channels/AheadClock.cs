namespace BankHub.IntegrationTests.Channels;

/// <summary>A clock that a test puts forward, so that nobody waits for what takes long.</summary>
internal sealed class AheadClock : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override long GetTimestamp() => base.GetTimestamp() + (long)(Ahead.TotalSeconds * TimestampFrequency);
}
