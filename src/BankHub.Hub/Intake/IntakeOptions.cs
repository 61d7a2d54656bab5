namespace BankHub.Hub.Intake;

/// <summary>The bounds of the intake; past them it says so instead of growing.</summary>
public sealed record IntakeOptions
{
    /// <summary>Payments that may wait for their group; one more gets 503.</summary>
    public int Waiting { get; init; } = 4096;

    /// <summary>Payments in one durable insert.</summary>
    public int Group { get; init; } = 512;

    /// <summary>Inserts under way at once.</summary>
    public int Inserters { get; init; } = 2;

    /// <summary>How long a call waits for its group before it gets 503; its key tells later what became of it.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How far back a likely duplicate is looked for.</summary>
    public TimeSpan DuplicateWindow { get; init; } = TimeSpan.FromDays(30);
}
