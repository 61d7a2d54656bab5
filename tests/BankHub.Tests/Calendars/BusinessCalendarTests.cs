using BankHub.Hub.Calendars;

namespace BankHub.Tests.Calendars;

public sealed class BusinessCalendarTests
{
    // Federal Reserve Bank Services, Holiday Schedules 2021 to 2028; ECB, TARGET closing days; gov.uk, bank holidays in England and Wales.
    public static TheoryData<string, int, string> Weekday_holidays => new()
    {
        { "us-fed", 2021, "01-01 01-18 02-15 05-31 07-05 09-06 10-11 11-11 11-25" },
        { "us-fed", 2022, "01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26" },
        { "us-fed", 2023, "01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-23 12-25" },
        { "us-fed", 2026, "01-01 01-19 02-16 05-25 06-19 09-07 10-12 11-11 11-26 12-25" },
        { "us-fed", 2027, "01-01 01-18 02-15 05-31 07-05 09-06 10-11 11-11 11-25" },
        { "us-fed", 2028, "01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-23 12-25" },
        { "target", 2024, "01-01 03-29 04-01 05-01 12-25 12-26" },
        { "target", 2025, "01-01 04-18 04-21 05-01 12-25 12-26" },
        { "target", 2026, "01-01 04-03 04-06 05-01 12-25" },
        { "target", 2027, "01-01 03-26 03-29" },
        { "uk", 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28" },
        { "uk", 2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28" },
        { "uk", 2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27" },
        { "uk", 2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26" },
        { "uk", 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28" },
        { "uk", 2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26" },
        { "always", 2026, "" },
    };

    [Theory]
    [MemberData(nameof(Weekday_holidays))]
    public void Closes_on_the_published_weekdays_and_no_others(string name, int year, string expected)
    {
        var calendar = BusinessCalendar.Named(name);
        var days = Enumerable.Range(0, 366).Select(new DateOnly(year, 1, 1).AddDays).Where(day => day.Year == year);

        var closed = days.Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !calendar.IsBusinessDay(day));

        Assert.Equal(expected, string.Join(' ', closed.Select(day => day.ToString("MM-dd"))));
    }

    [Theory]
    [InlineData("us-fed", false)]
    [InlineData("target", false)]
    [InlineData("uk", false)]
    [InlineData("always", true)]
    public void Works_on_a_weekend_only_when_it_always_works(string name, bool works) =>
        Assert.Equal(works, BusinessCalendar.Named(name).IsBusinessDay(new DateOnly(2026, 11, 21)));

    [Theory]
    [InlineData("2026-11-25", 0, "2026-11-25")]
    [InlineData("2026-11-25", 1, "2026-11-27")]
    [InlineData("2026-11-25", 2, "2026-11-30")]
    [InlineData("2026-11-26", 0, "2026-11-27")]
    [InlineData("2026-11-28", 1, "2026-12-01")]
    [InlineData("2028-02-28", 1, "2028-02-29")]
    public void Adds_business_days_from_the_day_rolled_forward(string from, int days, string expected) =>
        Assert.Equal(DateOnly.Parse(expected), BusinessCalendar.Named("us-fed").Add(DateOnly.Parse(from), days));

    [Fact]
    public void Next_is_never_the_day_itself() =>
        Assert.Equal(new DateOnly(2026, 11, 27), BusinessCalendar.Named("us-fed").Next(new DateOnly(2026, 11, 25)));
}
