using System.Globalization;

namespace BankHub.Simulators.FirstCoastAch;

/// <summary>The rules that a whole file must keep (PROTOCOL.md, section 2); the first broken one refuses it.</summary>
public static class FileRules
{
    private const long HashModulus = 10_000_000_000;

    public static FileRefusal? Check(NachaFile file, string routingNumber) =>
        Header(file, routingNumber) ?? Blocks(file) ?? FileControl(file)
        ?? First(file, BatchControl) ?? First(file, BatchHeader) ?? First(file, Traces);

    private static FileRefusal? Header(NachaFile file, string routingNumber) =>
        file.Destination != routingNumber
            ? new("F002", $"immediate destination {file.Destination} is not {routingNumber}")
            : Columns.Of(file.Header, 35, 40) != "094101" || !IsDate(file.CreationDate)
                ? new("F003", "record size, blocking factor, format code or creation date is wrong")
                : null;

    private static FileRefusal? Blocks(NachaFile file) =>
        file.Lines.Count % 10 != 0 || Columns.Number(Columns.Of(file.Control, 8, 13)) != file.Lines.Count / 10
            ? new("F005", $"{file.Lines.Count} records against block count {Columns.Of(file.Control, 8, 13)}")
            : null;

    private static FileRefusal? FileControl(NachaFile file)
    {
        var said = Columns.Of(file.Control, 2, 7) + Columns.Of(file.Control, 14, 55);
        var counted = $"{file.Batches.Count:D6}" + Totals(file.Entries, 8);
        return said == counted ? null : new("F006", $"file control says {said}, the file counts {counted}");
    }

    private static FileRefusal? BatchControl(NachaBatch batch)
    {
        // Nacha Operating Rules, Appendix Three: an international batch names its originator in its header alone.
        var company = batch.IsInternational ? Columns.Of(batch.Control, 45, 54) : batch.CompanyId;
        var said = Columns.Of(batch.Control, 2, 44) + Columns.Of(batch.Control, 45, 54) + Columns.Of(batch.Control, 80, 94);
        var counted = batch.ServiceClass + Totals(batch.Entries, 6) + company + batch.Odfi + batch.Number;
        return said == counted ? null : new("F007", $"batch {batch.Number}: control says {said}, the batch counts {counted}");
    }

    private static FileRefusal? BatchHeader(NachaBatch batch)
    {
        var agreed = batch.ServiceClass is "200" or "220" or "225"
            && batch.EntryClass is "PPD" or "CCD" or "CTX" or "WEB" or "TEL" or "IAT";
        var fits = batch.ServiceClass == "200" || batch.Entries.All(entry => entry.IsCredit == (batch.ServiceClass == "220"));
        var dated = string.IsNullOrWhiteSpace(batch.EffectiveDate) || IsDate(batch.EffectiveDate);
        return agreed && fits && dated
            ? null
            : new("F008", $"batch {batch.Number}: service class {batch.ServiceClass}, {batch.EntryClass}, date {batch.EffectiveDate}");
    }

    private static FileRefusal? Traces(NachaBatch batch)
    {
        var last = "";
        foreach (var entry in batch.Entries)
        {
            if (!entry.Trace.StartsWith(batch.Odfi, StringComparison.Ordinal) || string.CompareOrdinal(entry.Trace, last) <= 0)
            {
                return new("F009", $"batch {batch.Number}: trace number {entry.Trace} after {last}");
            }
            last = entry.Trace;
        }
        return null;
    }

    /// <summary>Entry/addenda count, entry hash, debits and credits as a control record writes them.</summary>
    private static string Totals(IEnumerable<NachaEntry> entries, int countWidth)
    {
        long count = 0, hash = 0, debits = 0, credits = 0;
        foreach (var entry in entries)
        {
            count += 1 + entry.Addenda;
            hash = (hash + (Columns.Number(entry.Rdfi) ?? 0)) % HashModulus;
            debits += entry.IsCredit ? 0 : entry.Cents;
            credits += entry.IsCredit ? entry.Cents : 0;
        }
        return count.ToString($"D{countWidth}") + $"{hash:D10}{debits:D12}{credits:D12}";
    }

    private static bool IsDate(string columns) =>
        DateOnly.TryParseExact(columns, "yyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static FileRefusal? First(NachaFile file, Func<NachaBatch, FileRefusal?> rule) =>
        file.Batches.Select(rule).FirstOrDefault(refusal => refusal is not null);
}
