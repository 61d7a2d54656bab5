using BankHub.Core.Adapters;

namespace BankHub.Hub.Calendars;

/// <summary>The sending windows of a product: pure functions of the manifest and a date.</summary>
public static class SendWindows
{
    // Longer than any run of closed days and of dates whose windows fall into a leap of the clocks.
    private const int SearchDays = 60;

    /// <summary>The windows of a day in the order of opening; none on a day that is no business day, and none of no length.</summary>
    public static IReadOnlyList<SendWindow> For(AdapterManifest manifest, Product product, DateOnly businessDate) =>
        For(BankClock.Of(manifest), product, businessDate);

    public static IReadOnlyList<SendWindow> For(BankClock clock, Product product, DateOnly businessDate)
    {
        if (product.Windows.Count == 0 || !clock.CalendarOf(product).IsBusinessDay(businessDate))
            return [];
        var value = clock.CalendarOf(product).Add(businessDate, product.ValueDays);
        return
        [
            .. product.Windows.Select(window => new SendWindow(
                    window.Name,
                    businessDate,
                    clock.Instant(businessDate, window.Opens),
                    window.SealAt is { } seal ? clock.Instant(businessDate, seal) : null,
                    clock.Instant(businessDate, window.Closes),
                    value))
                .Where(window => window.OpensAt < window.ClosesAt)
                .OrderBy(window => window.OpensAt).ThenBy(window => window.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>All windows of the business dates from one to the other, both included.</summary>
    public static IEnumerable<SendWindow> Plan(AdapterManifest manifest, Product product, DateOnly from, DateOnly to)
    {
        var clock = BankClock.Of(manifest);
        for (var date = from; date <= to; date = date.AddDays(1))
        {
            foreach (var window in For(clock, product, date))
                yield return window;
        }
    }

    public static SendTiming NextSend(AdapterManifest manifest, Product product, DateOnly requested, DateTimeOffset now) =>
        NextSend(BankClock.Of(manifest), product, requested, now);

    /// <summary>
    /// The first moment at which the payment can go so that its money moves on the requested date, or as soon after it as the bank can.
    /// A date that has passed means: as soon as possible.
    /// </summary>
    public static SendTiming NextSend(BankClock clock, Product product, DateOnly requested, DateTimeOffset now)
    {
        var today = clock.LocalDate(now);
        return product.Windows.Count == 0
            ? WithoutWindows(clock, product, requested, now, today)
            : InWindow(clock, product, requested, now, today);
    }

    private static SendTiming WithoutWindows(BankClock clock, Product product, DateOnly requested, DateTimeOffset now, DateOnly today)
    {
        if (requested <= today)
            return new SendTiming(now, today, clock.CalendarOf(product).Add(today, product.ValueDays), null);
        for (var date = clock.CalendarOf(product).Roll(First(product, requested, today)); ; date = clock.CalendarOf(product).Next(date))
        {
            var value = clock.CalendarOf(product).Add(date, product.ValueDays);
            if (value >= requested)
                return new SendTiming(Later(clock.Instant(date, TimeOnly.MinValue), now), date, value, null);
        }
    }

    private static SendTiming InWindow(BankClock clock, Product product, DateOnly requested, DateTimeOffset now, DateOnly today)
    {
        var date = First(product, requested, today);
        for (var days = 0; days < SearchDays + Reach(product); days++, date = date.AddDays(1))
        {
            foreach (var window in For(clock, product, date))
            {
                if (window.ClosesAt > now && window.ValueDate >= requested)
                    return new SendTiming(Later(window.SealAt ?? window.OpensAt, now), date, window.ValueDate, window.ClosesAt);
            }
        }

        throw new InvalidOperationException($"The product {product.Id} has no window in {SearchDays} days.");
    }

    /// <summary>No business date before it has a value date that reaches the requested one, or it is over.</summary>
    private static DateOnly First(Product product, DateOnly requested, DateOnly today) =>
        requested.DayNumber - Reach(product) > today.DayNumber ? requested.AddDays(-Reach(product)) : today;

    /// <summary>A value date lies at most this many days after its business date.</summary>
    private static int Reach(Product product) => SearchDays / 2 + 2 * product.ValueDays;

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
