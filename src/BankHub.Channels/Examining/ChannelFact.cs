namespace BankHub.Channels.Examining;

/// <summary>What one look at a bank's door showed, in words for people; without secrets.</summary>
/// <param name="Verdict">What it means.</param>
/// <param name="What">What was looked at: the host key, the rights, the clock.</param>
/// <param name="Seen">What was seen.</param>
public sealed record ChannelFact(Verdict Verdict, string What, string Seen);

/// <summary>What a fact means for a hub that would use this door.</summary>
public enum Verdict
{
    /// <summary>As it should be, or for people to compare.</summary>
    Fine,

    /// <summary>It works, and somebody should look.</summary>
    Doubtful,

    /// <summary>Messages would not get through.</summary>
    Broken,
}
