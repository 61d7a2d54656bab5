using System.Globalization;
using System.Text;
using BankHub.Simulators.Time;

namespace BankHub.Simulators.FirstCoastAch;

/// <summary>
/// Tells what was booked on a day on the next morning, as a BAI2 report or a table whose balances chain (PROTOCOL.md, 3.5 and 3.6).
/// </summary>
internal sealed class PriorDayReports(FirstCoastOptions options, BankClock clock, Action<string> publish)
{
    public const long OpeningCents = 1_000_000_000;

    private const int Morning = 6;

    private readonly Lock gate = new();
    private readonly Dictionary<DateOnly, List<TakenEntry>> days = [];
    private long balance = OpeningCents;
    private int bookings;

    public void Add(IReadOnlyList<TakenEntry> entries)
    {
        lock (gate)
        {
            var today = clock.Today;
            if (!days.TryGetValue(today, out var booked))
            {
                days[today] = booked = [];
                var morning = clock.Now.UtcDateTime.Date.AddDays(1).AddHours(Morning);
                clock.After(morning - clock.Now.UtcDateTime, FirstCoastBank.Name, () => Tell(today));
            }

            booked.AddRange(entries);
        }
    }

    private void Tell(DateOnly day)
    {
        lock (gate)
        {
            publish(options.ActivityTables ? Table(day, days[day]) : Report(day, days[day]));
        }
    }

    private string Table(DateOnly day, IReadOnlyList<TakenEntry> booked)
    {
        var opening = balance;
        (long Change, string Trace, string Name)[] rows =
            [.. booked.Select(taken => (taken.Entry.IsCredit ? -Cents(taken) : Cents(taken), taken.Entry.Trace, NextName(day)))];
        balance += rows.Sum(row => row.Change);
        return ActivityTable.Write(options.SettlementAccounts[0], day, opening, rows);
    }

    private string Report(DateOnly day, IReadOnlyList<TakenEntry> booked)
    {
        var opening = balance;
        var (transactions, sum) = (new StringBuilder(), 0L);
        foreach (var taken in booked)
        {
            // Entries that credit receivers debit the customer's account: 466, else 166 (ACH settlement).
            var cents = Cents(taken);
            (sum, balance) = (sum + cents, balance + (taken.Entry.IsCredit ? -cents : cents));
            transactions.Append(
                CultureInfo.InvariantCulture,
                $"16,{(taken.Entry.IsCredit ? 466 : 166)},{cents},V,{Short(day)},,{NextName(day)},{taken.Entry.Trace},ACH\n");
        }

        var (customer, total, account) = ("1123456789", opening + balance + sum, options.SettlementAccounts[0]);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            01,{options.RoutingNumber},{customer},{Short(clock.Today)},{clock.Now:HHmm},{Short(day)},,,2/
            02,{customer},{options.RoutingNumber},1,{Short(day)},2400,USD,2/
            03,{account},USD,010,{opening},,,015,{balance},,/
            {transactions}49,{total},{booked.Count + 2}/
            98,{total},1,{booked.Count + 4}/
            99,{total},1,{booked.Count + 6}/

            """).ReplaceLineEndings("\n");
    }

    /// <summary>The bank's own name of a booking, which never comes twice.</summary>
    private string NextName(DateOnly day) => $"FC{Short(day)}{++bookings:D6}";

    private static long Cents(TakenEntry taken) => taken.Entry.Cents + (taken.Rule == 33 ? 1 : 0);

    private static string Short(DateOnly day) => day.ToString("yyMMdd", CultureInfo.InvariantCulture);
}
