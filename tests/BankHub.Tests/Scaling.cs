namespace BankHub.Tests;

/// <summary>
/// Holds the time that something takes against the time for a tenth of it (S11). What is linear stays near ten times as long, what is
/// quadratic takes a hundred times; between the two lies room for the collector and for a machine that others use too.
/// </summary>
internal static class Scaling
{
    private const int Most = 25;

    // Below this the clock and the collector say more than the work.
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(20);

    /// <param name="count">How much of it there is in the larger of the two.</param>
    /// <param name="work">Makes ready so much of it, and gives back what is measured.</param>
    public static void IsLinear(int count, Func<int, Action> work)
    {
        var (some, many) = (Median(work(count / 10)), Median(work(count)));
        Assert.True(many < Most * (some < Least ? Least : some), $"{count / 10} took {some}, {count} took {many}");
    }

    /// <summary>Of the processor, which other processes take no part of; the first time is that of the compiler.</summary>
    private static TimeSpan Median(Action work)
    {
        work();
        return Enumerable.Range(0, 3).Select(_ =>
        {
            var before = Environment.CpuUsage.TotalTime;
            work();
            return Environment.CpuUsage.TotalTime - before;
        }).Order().ElementAt(1);
    }
}
