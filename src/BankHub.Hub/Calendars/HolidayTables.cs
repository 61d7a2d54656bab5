using static BankHub.Hub.Calendars.HolidayRules;

namespace BankHub.Hub.Calendars;

/// <summary>The weekday holidays of a year, calendar by calendar.</summary>
internal static class HolidayTables
{
    /// <summary>
    /// Federal Reserve Banks, Holiday Schedules: a holiday on a Sunday is kept on the Monday after; for one on a Saturday the Banks are
    /// open on the Friday before. Juneteenth since 2022.
    /// </summary>
    public static IEnumerable<DateOnly> UsFed(int year)
    {
        yield return SundayToMonday(new(year, 1, 1));
        yield return Nth(3, DayOfWeek.Monday, 1, year);
        yield return Nth(3, DayOfWeek.Monday, 2, year);
        yield return Last(DayOfWeek.Monday, 5, year);
        if (year >= 2022)
            yield return SundayToMonday(new(year, 6, 19));
        yield return SundayToMonday(new(year, 7, 4));
        yield return Nth(1, DayOfWeek.Monday, 9, year);
        yield return Nth(2, DayOfWeek.Monday, 10, year);
        yield return SundayToMonday(new(year, 11, 11));
        yield return Nth(4, DayOfWeek.Thursday, 11, year);
        yield return SundayToMonday(new(year, 12, 25));
    }

    /// <summary>European Central Bank, long-term calendar of TARGET closing days since 2002: nothing is moved from a weekend.</summary>
    public static IEnumerable<DateOnly> Target(int year) =>
        [new(year, 1, 1), Easter(year).AddDays(-2), Easter(year).AddDays(1), new(year, 5, 1), new(year, 12, 25), new(year, 12, 26)];

    /// <summary>
    /// England and Wales (Banking and Financial Dealings Act 1971, Schedule 1): New Year, Christmas and Boxing Day are made good on the
    /// next weekdays. Days that a proclamation moved or added are listed.
    /// </summary>
    public static IEnumerable<DateOnly> Uk(int year)
    {
        yield return NextWeekday(new(year, 1, 1));
        yield return Easter(year).AddDays(-2);
        yield return Easter(year).AddDays(1);
        yield return year == 2020 ? new(2020, 5, 8) : Nth(1, DayOfWeek.Monday, 5, year);
        yield return year switch { 2012 => new(2012, 6, 4), 2022 => new(2022, 6, 2), _ => Last(DayOfWeek.Monday, 5, year) };
        yield return Last(DayOfWeek.Monday, 8, year);
        yield return NextWeekday(new(year, 12, 25));
        var boxing = new DateOnly(year, 12, 26);
        yield return boxing.DayOfWeek switch
        {
            DayOfWeek.Saturday or DayOfWeek.Sunday => boxing.AddDays(2),
            // Christmas Day was a Sunday: its Monday is Boxing Day's own, so that one of the two is made good on the Tuesday.
            DayOfWeek.Monday => boxing.AddDays(1),
            _ => boxing,
        };
        foreach (var day in Proclaimed.Where(day => day.Year == year))
            yield return day;
    }

    private static readonly DateOnly[] Proclaimed = [new(2012, 6, 5), new(2022, 6, 3), new(2022, 9, 19), new(2023, 5, 8)];

    private static DateOnly SundayToMonday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(1) : day;

    private static DateOnly NextWeekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };
}
