namespace BankHub.Hub.Intake;

/// <summary>What one batch may be.</summary>
public sealed record BatchLimits
{
    public int Lines { get; init; } = 100_000;

    /// <summary>A payment of 64 KiB with its key around it.</summary>
    public int LineBytes { get; init; } = 66 * 1024;

    public long TotalBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>Lines that are stored together.</summary>
    public int Chunk { get; init; } = 1000;

    /// <summary>Batches that a node takes at once.</summary>
    public int AtOnce { get; init; } = 4;

    /// <summary>How many of them may be one caller's.</summary>
    public int AtOnceOfOne { get; init; } = 2;

    /// <summary>How long one may take to come in.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromMinutes(10);
}
