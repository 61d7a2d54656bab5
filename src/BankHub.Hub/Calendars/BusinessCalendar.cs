using System.Collections.Frozen;

namespace BankHub.Hub.Calendars;

/// <summary>The days on which a bank works. Pure: a date gives the same answer for ever.</summary>
public sealed class BusinessCalendar
{
    private const int MaxClosedDays = 31;

    private static readonly FrozenDictionary<string, BusinessCalendar> Known = new[]
    {
        new BusinessCalendar("us-fed", HolidayTables.UsFed),
        new BusinessCalendar("target", HolidayTables.Target),
        new BusinessCalendar("uk", HolidayTables.Uk),
        new BusinessCalendar("always", null),
    }.ToFrozenDictionary(calendar => calendar.Name, StringComparer.Ordinal);

    private readonly Func<int, IEnumerable<DateOnly>>? _holidays;

    private BusinessCalendar(string name, Func<int, IEnumerable<DateOnly>>? holidays) => (Name, _holidays) = (name, holidays);

    /// <summary>The names that a manifest may use.</summary>
    public static IEnumerable<string> Names => Known.Keys.Order(StringComparer.Ordinal);

    public string Name { get; }

    /// <summary>The calendar of that name, or null.</summary>
    public static BusinessCalendar? Find(string name) => Known.GetValueOrDefault(name);

    /// <summary>The calendar of a manifest, whose name the catalog has checked.</summary>
    public static BusinessCalendar Named(string name) => Known[name];

    public bool IsBusinessDay(DateOnly date) =>
        _holidays is null || !HolidayRules.IsWeekend(date) && !_holidays(date.Year).Contains(date);

    /// <summary>The day itself if it is a business day, otherwise the next one.</summary>
    public DateOnly Roll(DateOnly date)
    {
        for (var days = 0; days < MaxClosedDays; days++)
        {
            if (IsBusinessDay(date.AddDays(days)))
                return date.AddDays(days);
        }

        throw new InvalidOperationException($"The calendar {Name} has no business day in the month after {date:yyyy-MM-dd}.");
    }

    /// <summary>The first business day after the day.</summary>
    public DateOnly Next(DateOnly date) => Roll(date.AddDays(1));

    /// <summary>So many business days later, from the day rolled forward.</summary>
    public DateOnly Add(DateOnly date, int businessDays)
    {
        var day = Roll(date);
        for (var left = businessDays; left > 0; left--)
            day = Next(day);
        return day;
    }
}
