using BankHub.Hub.Steps;

namespace BankHub.Hub.Lanes;

/// <summary>A step and how many of it run side by side on a node.</summary>
/// <param name="Step">The step.</param>
/// <param name="Workers">How many loops run it.</param>
/// <param name="Idle">How long it sleeps when there is no work and nobody wakes it.</param>
public sealed record StepLane(IStep Step, int Workers, TimeSpan Idle)
{
    /// <summary>What wakes it: the name of its step, and of its door where it has one.</summary>
    public string[] Topics => Door is null ? [Step.Name] : [Step.Name, Door];

    public string? Door { get; init; }

    /// <summary>How long work gathers before each run: for what nobody waits for, so that much of it shares a transaction.</summary>
    public TimeSpan Gather { get; init; }
}
