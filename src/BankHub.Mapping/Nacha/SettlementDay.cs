using System.Globalization;
using BankHub.Formats.Nacha.Records;

namespace BankHub.Mapping.Nacha;

/// <summary>
/// The day on which a batch was settled: the operator writes the day of the year (Nacha Operating Rules, Appendix Three), and the effective
/// entry date tells which year that is, the one in which the two are nearest.
/// </summary>
internal static class SettlementDay
{
    public static DateOnly? Of(BatchHeaderRecord batch) =>
        batch.EffectiveEntryDate is { } effective
        && int.TryParse(batch.SettlementDate, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 366
            ? Enumerable.Range(effective.Year - 1, 3).Where(year => year is >= 1 and <= 9999)
                .Where(year => day <= (DateTime.IsLeapYear(year) ? 366 : 365))
                .Select(year => new DateOnly(year, 1, 1).AddDays(day - 1))
                .MinBy(date => Math.Abs(date.DayNumber - effective.DayNumber))
            : null;
}
