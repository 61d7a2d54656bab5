using System.Globalization;
using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Formats.Delimited;

namespace BankHub.Adapters.FirstCoastAch;

/// <summary>
/// Reads the bank's own reports: a header, records and a trailer, fields parted by bars (customer guide, sections 3.1 and 3.2).
/// </summary>
internal static class ReportDecoder
{
    private static readonly TableForm Form = TableForm.Plain('|');

    public static IEnumerable<DecodedItem> Decode(ReadOnlyMemory<byte> body)
    {
        var header = DelimitedReader.Read(body, Form).First();
        var (report, width) = header[2] switch
        {
            Acknowledgement.Name => (new Acknowledgement(header), Acknowledgement.HeaderFields),
            Settlement.Name => (new Settlement(header), Settlement.HeaderFields),
            _ => (default(IReport), 0),
        };
        if (report is null || header.Fields.Count != width || header[3] != "1")
        {
            return [Park(1, "other-format", "The header is that of no report of this bank in version 1.")];
        }

        return Trailer(body, report) is { } missing ? [missing] : Records(body, report);
    }

    public static DecodedFinding Park(int line, string rule, string message) => new(new Finding($"line {line}", rule, message));

    public static DecodedFinding Park(DelimitedLine line, int field, string rule, string message) =>
        new(new Finding($"line {line.Number}, field {field}", rule, message));

    /// <summary>A number of digits, as the bank writes counts and cents.</summary>
    public static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static IEnumerable<DecodedItem> Records(ReadOnlyMemory<byte> body, IReport report)
    {
        if (report.Header() is { } first)
        {
            yield return first;
        }

        foreach (var line in DelimitedReader.Read(body, Form).Skip(1).Where(line => line.Kind != "T"))
        {
            var unknown = line.Problem ?? "The record is of no known kind.";
            yield return line.Kind == report.RecordKind ? report.Record(line) : Park(line.Number, "record-kind", unknown);
        }
    }

    /// <summary>Without its trailer, or with another number of records than that says, a report is cut off and not used.</summary>
    private static DecodedFinding? Trailer(ReadOnlyMemory<byte> body, IReport report)
    {
        int lines = 0, records = 0;
        var last = default(DelimitedLine)!;
        foreach (var line in DelimitedReader.Read(body, Form))
        {
            if (last?.Kind == "T")
            {
                return Park(line.Number, "record-order", "The report goes on after its trailer.");
            }

            (lines, last) = (lines + 1, line);
            records += line.Kind == "T" ? 0 : 1;
            report.Count(line);
        }

        return last.Kind != "T" || last.Fields.Count != report.TrailerFields ? Park(lines, "truncated", "The report has no trailer.")
            : !TryNumber(last[2], out var stated) || stated != records - 1
                ? Park(last, 2, "record-count", "The trailer states another number of records than the report has.")
            : report.Trailer(last);
    }
}
