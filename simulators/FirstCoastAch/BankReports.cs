using System.Globalization;
using System.Text;

namespace BankHub.Simulators.FirstCoastAch;

/// <summary>Writes the bank's own text files: the acknowledgement and the settlement report (PROTOCOL.md, 3.1 and 3.2).</summary>
public static class BankReports
{
    public static string Acknowledgement(TakenFile taken)
    {
        var file = taken.File;
        var known = file.Header.Length > 0;
        var entries = taken.Entries;
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"H|FCACK|1|{taken.Name}|{file.ReferenceCode}|{file.Modifier}|")
            .Append(CultureInfo.InvariantCulture, $"{CreationDate(file)}|{taken.Status}|")
            .Append(known ? $"{entries.Count}|{Total(entries, false)}|{Total(entries, true)}|" : "|||")
            .Append(CultureInfo.InvariantCulture, $"{taken.ReasonCode}|{Free(taken.ReasonText)}\n");
        var refused = taken.Refusal is null ? entries.Where(entry => entry.Refusal is not null).ToList() : [];
        foreach (var entry in refused)
        {
            text.Append(CultureInfo.InvariantCulture, $"E|{entry.Entry.Trace}|REJECTED|{entry.Refusal!.Code}|{Free(entry.Refusal.Text)}\n");
        }
        return text.Append(CultureInfo.InvariantCulture, $"T|{refused.Count}\n").ToString();
    }

    /// <summary>The customer's side: entries that credit receivers debit the customer's account.</summary>
    public static string Settlement(string reportId, DateOnly date, IReadOnlyList<TakenEntry> entries)
    {
        var text = new StringBuilder($"H|FCSTL|1|{Iso(date)}|{reportId}\n");
        long credited = 0, debited = 0;
        foreach (var taken in entries)
        {
            var cents = taken.Entry.Cents + (taken.Rule == 33 ? 1 : 0);
            var side = taken.Entry.IsCredit ? 'D' : 'C';
            credited += side == 'C' ? cents : 0;
            debited += side == 'D' ? cents : 0;
            var settled = Iso(SettlementDate(taken.Batch, date));
            text.Append(CultureInfo.InvariantCulture, $"S|{taken.Entry.Trace}|{cents}|{side}|SETTLED|{settled}\n");
        }
        return text.Append(CultureInfo.InvariantCulture, $"T|{entries.Count}|{credited}|{debited}\n").ToString();
    }

    private static DateOnly SettlementDate(NachaBatch batch, DateOnly today)
    {
        var asked = DateOnly.TryParseExact(batch.EffectiveDate, "yyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        var settled = asked && date > today ? date : today;
        while (settled.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            settled = settled.AddDays(1);
        }
        return settled;
    }

    private static long Total(IEnumerable<TakenEntry> entries, bool credits) =>
        entries.Where(entry => entry.Entry.IsCredit == credits).Sum(entry => entry.Entry.Cents);

    private static string CreationDate(NachaFile file) =>
        DateOnly.TryParseExact(file.CreationDate, "yyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? Iso(date)
            : "";

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Free(string text) => text.Replace('|', '/');
}
