using System.Globalization;
using System.Text;

namespace BankHub.Simulators.FirstCoastAch;

/// <summary>What an addenda record 98 or 99 says about one entry.</summary>
public sealed record Notice(TakenEntry Taken, string Code, string Information);

/// <summary>Writes the bank's NACHA files: returns (addenda 99) and notifications of change (COR, addenda 98).</summary>
public sealed class NachaWriter(NachaFile original, string routingNumber, DateTimeOffset now, char modifier)
{
    private readonly StringBuilder text = new();
    private int records, batches;
    private long entriesAndAddenda, fileHash, fileDebits, fileCredits;

    public string Write(IEnumerable<Notice> notices, bool corrections)
    {
        var created = now.ToString("yyMMddHHmm", CultureInfo.InvariantCulture);
        Add($"101{original.Origin}{routingNumber,10}{created}{modifier}094101{original.OriginName}{original.DestinationName}{"",8}");
        foreach (var batch in notices.GroupBy(notice => (notice.Taken.Batch, notice.Taken.Entry.Rdfi)))
        {
            AddBatch(batch.Key.Batch, batch.Key.Rdfi, [.. batch], corrections);
        }
        var blocks = (records + 1 + 9) / 10;
        Add($"9{batches:D6}{blocks:D6}{entriesAndAddenda:D8}{fileHash % 10_000_000_000:D10}{fileDebits:D12}{fileCredits:D12}{"",39}");
        while (records % 10 != 0)
        {
            Add(new string('9', 94));
        }
        return text.ToString();
    }

    private void AddBatch(NachaBatch batch, string returning, IReadOnlyList<Notice> notices, bool corrections)
    {
        batches++;
        long hash = 0, debits = 0, credits = 0;
        var allCredits = notices.All(notice => notice.Taken.Entry.IsCredit);
        var allDebits = notices.All(notice => !notice.Taken.Entry.IsCredit);
        var service = allCredits ? "220" : allDebits ? "225" : "200";
        var date = now.ToString("yyMMdd", CultureInfo.InvariantCulture);
        var entryClass = corrections ? "COR" : batch.EntryClass;
        var (name, middle, last) = batch.IsInternational
            ? (corrections ? $"{"IATCOR",-16}" : batch.CompanyName, Columns.Of(batch.Header, 21, 40), Columns.Of(batch.Header, 64, 69))
            : (batch.CompanyName, $"{"",20}", $"{"",6}");
        Add($"5{service}{name}{middle}{batch.CompanyId}{entryClass}{batch.Description}{last}{date}{now.DayOfYear:D3}1"
            + $"{returning}{batches:D7}");
        var before = records;
        for (var i = 0; i < notices.Count; i++)
        {
            var entry = notices[i].Taken.Entry;
            var cents = corrections ? 0 : entry.Cents;
            var trace = $"{returning}{i + 1:D7}";
            // An international return repeats the seven addenda that every such entry has.
            var repeated = entry.IsInternational && !corrections ? entry.AddendaLines.Take(7).ToList() : [];
            var account = entry.IsInternational ? $"{repeated.Count + 1:D4}{"",13}" : Columns.Of(entry.Line, 13, 29);
            Add($"6{ReturnCode(entry)}{routingNumber}{account}{cents:D10}{Columns.Of(entry.Line, 40, 78)}1{trace}");
            repeated.ForEach(line => Add(line[..87] + trace[^7..]));
            Add(Addenda(notices[i], trace, corrections));
            hash += long.Parse(routingNumber[..8], CultureInfo.InvariantCulture);
            debits += entry.IsCredit ? 0 : cents;
            credits += entry.IsCredit ? cents : 0;
        }
        var count = records - before;
        var company = batch.IsInternational ? $"{"",10}" : batch.CompanyId;
        Add($"8{service}{count:D6}{hash % 10_000_000_000:D10}{debits:D12}{credits:D12}{company}{"",25}{returning}{batches:D7}");
        entriesAndAddenda += count;
        fileHash += hash % 10_000_000_000;
        fileDebits += debits;
        fileCredits += credits;
    }

    private static string Addenda(Notice notice, string trace, bool correction)
    {
        var entry = notice.Taken.Entry;
        return correction
            ? $"798{notice.Code}{entry.Trace}{"",6}{entry.Rdfi}{notice.Information,-29}{"",15}{trace}"
            : $"799{notice.Code}{entry.Trace}{"",6}{entry.Rdfi}{notice.Information,-44}{trace}";
    }

    /// <summary>22 and 23 come back as 21, 27 and 28 as 26, 32 and 33 as 31, 37 and 38 as 36.</summary>
    private static string ReturnCode(NachaEntry entry) => $"{entry.TransactionCode[0]}{(entry.IsCredit ? '1' : '6')}";

    private void Add(string record)
    {
        if (record.Length != 94)
        {
            throw new InvalidOperationException($"A record of {record.Length} characters: {record}");
        }
        text.Append(record).Append("\r\n");
        records++;
    }
}
