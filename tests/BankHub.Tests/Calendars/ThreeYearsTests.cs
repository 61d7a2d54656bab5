using BankHub.Core.Adapters;
using BankHub.Hub.Calendars;
using FsCheck;
using FsCheck.Fluent;

namespace BankHub.Tests.Calendars;

/// <summary>Over three years and five zones no window is missed, comes twice or overlaps another.</summary>
public sealed class ThreeYearsTests
{
    private static readonly DateOnly From = new(2026, 1, 1), To = new(2028, 12, 31);

    private static readonly Product Product = Clocks.Product(
        1, new("night", new(1, 30), new(2, 30), null), new("day", new(2, 45), new(17, 0), new(16, 45)), new("late", new(17, 0), new(23,
            59), null));

    public static TheoryData<string, string> Banks => new()
    {
        { "America/New_York", "us-fed" }, { "Europe/London", "uk" }, { "Europe/Berlin", "target" }, { "Australia/Lord_Howe", "always" },
        { "America/Santiago", "always" },
    };

    [Theory]
    [MemberData(nameof(Banks))]
    public void Every_business_day_has_its_windows_once_in_order_and_apart(string zone, string calendar)
    {
        var clock = Clocks.Of(zone, calendar);

        var plan = Plan(clock);

        var days = Enumerable.Range(0, To.DayNumber - From.DayNumber + 1).Select(From.AddDays).Where(clock.Calendar.IsBusinessDay).ToList();
        Assert.Equal(days.Count * Product.Windows.Count, plan.Count);
        Assert.Equal(plan.Count, plan.Select(window => (window.BusinessDate, window.Name)).Distinct().Count());
        Assert.All(plan, window => Assert.InRange(window.SealAt ?? window.OpensAt, window.OpensAt, window.ClosesAt.AddTicks(-1)));
        Assert.All(plan.Zip(plan.Skip(1)), pair => Assert.True(pair.First.ClosesAt <= pair.Second.OpensAt, pair.ToString()));
        Assert.All(plan.Zip(plan.Skip(1)), pair => Assert.True(pair.First.ValueDate <= pair.Second.ValueDate, pair.ToString()));
    }

    [Theory]
    [MemberData(nameof(Banks))]
    public void Whenever_it_is_the_next_send_is_the_first_window_that_has_not_closed(string zone, string calendar)
    {
        var clock = Clocks.Of(zone, calendar);
        var plan = Plan(clock);

        Prop.ForAll(Gen.Choose(0, plan.Count - 200).ToArbitrary(), Gen.Choose(-1, 1).ToArbitrary(), Gen.Choose(0, 20).ToArbitrary(),
            (index, ticks, ahead) =>
        {
            // Around each edge: just before, at and just after a cut-off.
            var now = plan[index].ClosesAt.AddTicks(ticks);
            var requested = clock.LocalDate(now).AddDays(ahead);
            var expected = plan.First(window => window.ClosesAt > now && window.ValueDate >= requested);
            var timing = SendWindows.NextSend(clock, Product, requested, now);
            Assert.Equal((expected.BusinessDate, expected.ValueDate, expected.ClosesAt), (timing.BusinessDate, timing.ValueDate,
                timing.NotAfter));
            Assert.InRange(timing.DueAt, now, expected.ClosesAt.AddTicks(-1));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    [Theory]
    [MemberData(nameof(Banks))]
    public void A_clock_that_jumps_about_meets_every_window_once_by_its_key(string zone, string calendar)
    {
        var clock = Clocks.Of(zone, calendar);
        var plan = Plan(clock).Where(window => window.BusinessDate < To.AddDays(-60)).ToList();
        var random = new Random(20260101);
        var met = new HashSet<(DateOnly, string)>();

        // A hub that is down for hours or days, plans what it missed when it is back, and plans some days twice.
        for (var now = clock.Instant(From, TimeOnly.MinValue); now < plan[^1].ClosesAt;)
        {
            var later = now + TimeSpan.FromMinutes(random.Next(1, 5000));
            for (var day = clock.LocalDate(now).AddDays(-1); day <= clock.LocalDate(later); day = day.AddDays(1))
                met.UnionWith(SendWindows.For(clock, Product, day).Select(window => (window.BusinessDate, window.Name)));
            now = later;
        }

        Assert.Empty(plan.Select(window => (window.BusinessDate, window.Name)).Except(met));
    }

    private static List<SendWindow> Plan(BankClock clock)
    {
        var windows = new List<SendWindow>();
        for (var date = From; date <= To; date = date.AddDays(1))
            windows.AddRange(SendWindows.For(clock, Product, date));
        return windows;
    }
}
