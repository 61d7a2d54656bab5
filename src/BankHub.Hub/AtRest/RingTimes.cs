namespace BankHub.Hub.AtRest;

/// <summary>The patience with which a master key follows another.</summary>
/// <param name="Every">How often a node looks at its ring and at the other nodes.</param>
/// <param name="Alive">A node that said nothing for so long does not run.</param>
/// <param name="Grace">How long after it was sealed a value is committed at most: no older key retires before.</param>
public sealed record RingTimes(TimeSpan Every, TimeSpan Alive, TimeSpan Grace)
{
    public static RingTimes Usual { get; } = new(TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5));
}
