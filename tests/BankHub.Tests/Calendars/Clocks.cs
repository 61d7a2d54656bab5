using BankHub.Core.Adapters;
using BankHub.Hub.Calendars;

namespace BankHub.Tests.Calendars;

/// <summary>Clocks and products for tests.</summary>
internal static class Clocks
{
    public static BankClock Of(string zone, string calendar) =>
        new(TimeZoneInfo.FindSystemTimeZoneById(zone), BusinessCalendar.Named(calendar));

    public static Product Product(int valueDays, params CutOff[] windows) => new()
    {
        Id = "p",
        Scheme = "ach-ppd",
        Methods = ["creditTransfer"],
        Currencies = ["USD"],
        Countries = [],
        MaxBatch = 10,
        Endpoint = "e",
        GroupBy = [],
        Windows = windows,
        ValueDays = valueDays,
        WhenLate = "redate",
        Fee = 0,
    };

    public static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text + "Z").ToUniversalTime();

    public static DateOnly Day(string text) => DateOnly.Parse(text);
}
