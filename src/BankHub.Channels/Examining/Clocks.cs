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

    /// <summary>Files and HTTP tell whole seconds, and the answer was on its way.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromSeconds(2);

    public static string Since(long started) =>
        string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms");

    public static ChannelFact Compare(DateTimeOffset theirs, DateTimeOffset ours)
    {
        var difference = theirs - ours;
        var seen = difference.Duration() < Grain ? "as ours"
            : difference > TimeSpan.Zero ? $"{(long)difference.TotalSeconds} s ahead of ours"
            : $"{(long)-difference.TotalSeconds} s behind ours";
        return new(difference.Duration() > Most ? Verdict.Doubtful : Verdict.Fine, "clock", seen);
    }
}
