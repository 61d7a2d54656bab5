using BankHub.Core.Adapters;

namespace BankHub.Hub.Calendars;

/// <summary>A bank's days and hours: its time zone and its calendar.</summary>
public sealed record BankClock(TimeZoneInfo Zone, BusinessCalendar Calendar)
{
    private const int MinutesInADay = 24 * 60;

    /// <summary>The clock of a manifest, whose names the catalog has checked.</summary>
    public static BankClock Of(AdapterManifest manifest) =>
        new(TimeZoneInfo.FindSystemTimeZoneById(manifest.TimeZone), BusinessCalendar.Named(manifest.Calendar));

    /// <summary>The days on which a product runs: its own where it has one, such as an instant payment's.</summary>
    public BusinessCalendar CalendarOf(Product product) => product.Calendar is { } own ? BusinessCalendar.Named(own) : Calendar;

    public DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;

    public DateOnly LocalDate(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant));

    /// <summary>
    /// The instant of a local time. In spring a time that the clocks leap over is the moment of the leap; in autumn a time that comes
    /// twice is the first of the two, so that a cut-off is never taken for later than the bank may mean it.
    /// </summary>
    public DateTimeOffset Instant(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(local))
        {
            local = date.ToDateTime(new TimeOnly(time.Hour, time.Minute));
            for (var minute = 0; minute < MinutesInADay && Zone.IsInvalidTime(local); minute++)
                local = local.AddMinutes(1);
        }

        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
