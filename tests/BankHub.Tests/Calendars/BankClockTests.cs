namespace BankHub.Tests.Calendars;

public sealed class BankClockTests
{
    [Theory]
    [InlineData("America/New_York", "2026-11-23", "17:00", "2026-11-23T22:00:00")]
    [InlineData("America/New_York", "2026-07-01", "17:00", "2026-07-01T21:00:00")]
    [InlineData("Europe/London", "2026-07-01", "17:00", "2026-07-01T16:00:00")]
    [InlineData("Asia/Tokyo", "2026-11-23", "08:00", "2026-11-22T23:00:00")]
    public void A_local_time_is_an_instant(string zone, string date, string time, string expected) => Holds(zone, date, time, expected);

    [Theory]
    [InlineData("America/New_York", "2026-03-08", "02:00", "2026-03-08T07:00:00")]
    [InlineData("America/New_York", "2026-03-08", "02:30", "2026-03-08T07:00:00")]
    [InlineData("America/New_York", "2026-03-08", "03:00", "2026-03-08T07:00:00")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:30:00")]
    [InlineData("America/Santiago", "2026-09-06", "00:00", "2026-09-06T04:00:00")]
    public void A_time_that_the_clocks_leap_over_is_the_moment_of_the_leap(string zone, string date, string time, string expected) =>
        Holds(zone, date, time, expected);

    [Theory]
    [InlineData("America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30:00")]
    [InlineData("Europe/London", "2026-10-25", "01:59", "2026-10-25T00:59:00")]
    [InlineData("Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04T14:45:00")]
    public void A_time_that_comes_twice_is_the_first_of_the_two(string zone, string date, string time, string expected) =>
        Holds(zone, date, time, expected);

    private static void Holds(string zone, string date, string time, string expected) =>
        Assert.Equal(Clocks.Utc(expected), Clocks.Of(zone, "always").Instant(Clocks.Day(date), TimeOnly.Parse(time)));
}
