using BankHub.Simulators.Time;

namespace BankHub.Tests.Simulators;

/// <summary>Time at the banks goes only forward, and everything happens at the instant it was planned for.</summary>
public sealed class BankClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 14, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_leap_runs_what_falls_due_in_order_each_at_its_own_time()
    {
        using var clock = new BankClock(Start, manual: true);
        var seen = new List<string>();
        void Note(string what) => seen.Add($"{what} {(clock.Now - Start).TotalSeconds}");
        clock.After(TimeSpan.FromSeconds(2), "a", () => Note("late"));
        clock.After(TimeSpan.FromSeconds(1), "a", () =>
        {
            Note("early");
            clock.After(TimeSpan.FromSeconds(0.5), "a", () => Note("chained"));
        });
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(["early 1", "chained 1.5", "late 2"], seen);
        Assert.Equal(Start.AddSeconds(10), clock.Now);
    }

    [Fact]
    public void What_is_not_due_waits()
    {
        using var clock = new BankClock(Start, manual: true);
        var ran = false;
        clock.After(TimeSpan.FromSeconds(2), "a", () => ran = true);
        clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(ran);
        Assert.Equal(1, clock.Pending("a"));
    }

    [Fact]
    public void One_owner_can_be_hurried_without_the_other()
    {
        using var clock = new BankClock(Start, manual: true);
        var seen = new List<string>();
        clock.After(TimeSpan.FromSeconds(1), "other", () => seen.Add("other"));
        clock.After(TimeSpan.FromSeconds(3), "mine", () => seen.Add("second"));
        clock.After(TimeSpan.FromSeconds(2), "mine", () => seen.Add("first"));
        clock.RunAll("mine");
        Assert.Equal(["first", "second"], seen);
        Assert.Equal(1, clock.Pending("other"));
    }

    [Fact]
    public async Task A_running_clock_runs_by_itself()
    {
        using var clock = new BankClock(Start, manual: false);
        clock.Start();
        var ran = new TaskCompletionSource();
        clock.After(TimeSpan.FromMilliseconds(20), "a", ran.SetResult);
        await ran.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }
}
