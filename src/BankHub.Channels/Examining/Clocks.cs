using System.Diagnostics;
using System.Globalization;

namespace BankHub.Channels.Examining;

/// <summary>
/// How long things take, and how far the bank's clock is from ours: signatures, tokens and ages of files are judged by one of the two.
/// </summary>
internal static class Clocks
{
    /// <summary>Half of what banks usually allow a signature's time stamp.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);

    /// <summary>Files and HTTP tell whole seconds: what they tell is up to one before the time that is meant.</summary>
    private static readonly TimeSpan Whole = TimeSpan.FromSeconds(1);

    /// <summary>Servers keep the second that they tell for a while.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromSeconds(2);

    public static string Since(long started) =>
        string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms");

    /// <summary>How long the bank took is no difference: what lies between our two times is as ours.</summary>
    /// <param name="theirs">The time that the bank told of what it did.</param>
    /// <param name="asked">Ours before it was asked to.</param>
    /// <param name="answered">Ours once it had done so.</param>
    public static ChannelFact Compare(DateTimeOffset theirs, DateTimeOffset asked, DateTimeOffset answered)
    {
        var difference = theirs > answered ? theirs - answered
            : theirs + Whole < asked ? theirs + Whole - asked
            : TimeSpan.Zero;
        var seen = difference.Duration() < Grain ? "as ours"
            : difference > TimeSpan.Zero ? $"{(long)difference.TotalSeconds} s ahead of ours"
            : $"{(long)-difference.TotalSeconds} s behind ours";
        return new(difference.Duration() > Most ? Verdict.Doubtful : Verdict.Fine, "clock", seen);
    }
}
