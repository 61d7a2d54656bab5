using BankHub.Core.Adapters;
using BankHub.Hub.Calendars;

namespace BankHub.Tests.Calendars;

public sealed class SendWindowsTests
{
    private static readonly BankClock NewYork = Clocks.Of("America/New_York", "us-fed");

    private static readonly Product Ach = Clocks.Product(
        valueDays: 1,
        new CutOff("morning", new(8, 0), new(10, 30), new(10, 15)),
        new CutOff("evening", new(12, 0), new(17, 0), SealAt: null));

    // Wednesday 25 November 2026 is followed by Thanksgiving; 2026-11-25 12:00 in New York is 17:00 UTC.
    [Theory]
    [InlineData("before the first window", "2026-11-25T11:00:00", "2026-11-25", "2026-11-25T15:15:00", "2026-11-27", "2026-11-25T15:30:00")]
    [InlineData("after sealing, before closing", "2026-11-25T15:20:00", "2026-11-25", "2026-11-25T15:20:00",
        "2026-11-27", "2026-11-25T15:30:00")]
    [InlineData("between the windows", "2026-11-25T16:00:00", "2026-11-25", "2026-11-25T17:00:00", "2026-11-27", "2026-11-25T22:00:00")]
    [InlineData("in an open window", "2026-11-25T18:00:00", "2026-11-25", "2026-11-25T18:00:00", "2026-11-27", "2026-11-25T22:00:00")]
    [InlineData("a tick before the cut-off", "2026-11-25T21:59:59.9999999", "2026-11-25", "2026-11-25T21:59:59.9999999",
        "2026-11-27", "2026-11-25T22:00:00")]
    [InlineData("at the cut-off exactly", "2026-11-25T22:00:00.000", "2026-11-25", "2026-11-27T15:15:00",
        "2026-11-30", "2026-11-27T15:30:00")]
    [InlineData("on a holiday", "2026-11-26T18:00:00", "2026-11-26", "2026-11-27T15:15:00", "2026-11-30", "2026-11-27T15:30:00")]
    [InlineData("on a weekend", "2026-11-28T18:00:00", "2026-11-28", "2026-11-30T15:15:00", "2026-12-01", "2026-11-30T15:30:00")]
    [InlineData("for a date that has passed", "2026-11-25T18:00:00", "2020-01-01", "2026-11-25T18:00:00",
        "2026-11-27", "2026-11-25T22:00:00")]
    [InlineData("for a day that the next window reaches", "2026-11-25T18:00:00", "2026-11-27", "2026-11-25T18:00:00",
        "2026-11-27", "2026-11-25T22:00:00")]
    [InlineData("for a later day", "2026-11-25T18:00:00", "2026-12-02", "2026-12-01T15:15:00", "2026-12-02", "2026-12-01T15:30:00")]
    [InlineData("for a weekend", "2026-11-25T18:00:00", "2026-12-05", "2026-12-04T15:15:00", "2026-12-07", "2026-12-04T15:30:00")]
    [InlineData("for a leap day", "2028-02-01T12:00:00", "2028-02-29", "2028-02-28T15:15:00", "2028-02-29", "2028-02-28T15:30:00")]
    [InlineData("for a far date", "2026-11-25T18:00:00", "2031-11-26", "2031-11-25T15:15:00", "2031-11-26", "2031-11-25T15:30:00")]
    public void The_next_send(string when, string now, string requested, string due, string value, string notAfter)
    {
        var timing = SendWindows.NextSend(NewYork, Ach, Clocks.Day(requested), Clocks.Utc(now));

        Assert.True(
            (Clocks.Utc(due), Clocks.Day(value), Clocks.Utc(notAfter)) == (timing.DueAt, timing.ValueDate, timing.NotAfter),
                $"{when}: {timing}");
    }

    [Theory]
    [InlineData("2026-11-21T03:00:00", "2026-11-21", "2026-11-21T03:00:00", "2026-11-21")]
    [InlineData("2026-11-21T03:00:00", "2026-11-01", "2026-11-21T03:00:00", "2026-11-21")]
    [InlineData("2026-07-01T03:00:00", "2026-07-04", "2026-07-03T23:00:00", "2026-07-04")]
    [InlineData("2026-06-30T23:30:00", "2026-07-01", "2026-06-30T23:30:00", "2026-07-01")]
    public void A_product_without_windows_goes_at_once_or_when_its_day_begins(string now, string requested, string due, string business)
    {
        var timing = SendWindows.NextSend(
            Clocks.Of("Europe/London", "always"), Clocks.Product(valueDays: 0), Clocks.Day(requested), Clocks.Utc(now));

        Assert.Equal(new SendTiming(Clocks.Utc(due), Clocks.Day(business), Clocks.Day(business), null), timing);
    }

    [Fact]
    public void A_product_with_days_of_its_own_runs_while_its_bank_is_closed()
    {
        var instant = Clocks.Product(valueDays: 0) with { Calendar = "always" };
        var timing = SendWindows.NextSend(NewYork, instant, Clocks.Day("2026-11-26"), Clocks.Utc("2026-11-24T12:00:00"));

        Assert.Equal(new SendTiming(Clocks.Utc("2026-11-26T05:00:00"), Clocks.Day("2026-11-26"), Clocks.Day("2026-11-26"), null), timing);
    }

    // Saturday 21 November 2026; Thursday 26 November is Thanksgiving.
    [Theory]
    [InlineData("for a Friday", "2026-11-23T15:00:00", "2026-12-04", "2026-12-03T05:00:00", "2026-12-03", "2026-12-04")]
    [InlineData("for tomorrow", "2026-11-23T15:00:00", "2026-11-24", "2026-11-23T15:00:00", "2026-11-23", "2026-11-24")]
    [InlineData("for today", "2026-11-23T15:00:00", "2026-11-23", "2026-11-23T15:00:00", "2026-11-23", "2026-11-24")]
    [InlineData("after a holiday", "2026-11-23T15:00:00", "2026-11-27", "2026-11-25T05:00:00", "2026-11-25", "2026-11-27")]
    [InlineData("for a weekend", "2026-11-23T15:00:00", "2026-12-05", "2026-12-04T05:00:00", "2026-12-04", "2026-12-07")]
    [InlineData("for a Monday", "2026-11-23T15:00:00", "2026-12-07", "2026-12-04T05:00:00", "2026-12-04", "2026-12-07")]
    [InlineData("for a Monday too late", "2026-11-21T15:00:00", "2026-11-23", "2026-11-23T05:00:00", "2026-11-23", "2026-11-24")]
    [InlineData("for a far date", "2026-11-23T15:00:00", "2031-11-26", "2031-11-25T05:00:00", "2031-11-25", "2031-11-26")]
    public void Without_windows_it_goes_on_the_first_day_whose_value_date_reaches_the_requested_one(
        string when, string now, string requested, string due, string business, string value)
    {
        var timing = SendWindows.NextSend(NewYork, Clocks.Product(valueDays: 1), Clocks.Day(requested), Clocks.Utc(now));

        Assert.Equal((when, new SendTiming(Clocks.Utc(due), Clocks.Day(business), Clocks.Day(value), null)), (when, timing));
    }

    [Fact]
    public void A_window_that_the_clocks_leap_over_does_not_take_place()
    {
        var night = Clocks.Product(0, new CutOff("night", new(2, 10), new(2, 50), null));
        var clock = Clocks.Of("America/New_York", "always");

        Assert.Single(SendWindows.For(clock, night, Clocks.Day("2026-03-07")));
        Assert.Empty(SendWindows.For(clock, night, Clocks.Day("2026-03-08")));
        Assert.Equal(Clocks.Day("2026-03-09"), SendWindows.NextSend(clock, night, Clocks.Day("2026-03-08"),
            Clocks.Utc("2026-03-08T06:00:00")).BusinessDate);
    }

    [Fact]
    public void A_day_that_is_no_business_day_has_no_window() =>
        Assert.Empty(SendWindows.For(NewYork, Ach, Clocks.Day("2026-11-26")));
}
