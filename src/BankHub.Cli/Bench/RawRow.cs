using System.Security.Cryptography;

namespace BankHub.Cli.Bench;

/// <summary>A payment, event and work row of the size that the hub writes, without anything computed.</summary>
internal sealed record RawRow(Guid Id, string Key, byte[] Hash, byte[] Body)
{
    public static readonly DateTimeOffset At = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    public const int BodySize = 620;

    private static readonly byte[] SomeBody = RandomNumberGenerator.GetBytes(BodySize);

    private static int made;

    public static RawRow Make() =>
        new(Guid.CreateVersion7(), $"raw-{Interlocked.Increment(ref made)}", RandomNumberGenerator.GetBytes(32), SomeBody);
}
