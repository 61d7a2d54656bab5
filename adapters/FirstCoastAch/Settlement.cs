using System.Globalization;
using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Formats.Delimited;

namespace BankHub.Adapters.FirstCoastAch;

/// <summary>The settlement report FCSTL: what the bank booked on our account.</summary>
internal sealed class Settlement(DelimitedLine header) : IReport
{
    public const string Name = "FCSTL";
    public const int HeaderFields = 5;

    private const int Fields = 6;
    private const int ReportId = 5;

    private decimal _credits;
    private decimal _debits;
    private bool _explained;

    /// <summary>How often a booking stands in the report, and the lines in which it stands again.</summary>
    private readonly Dictionary<(string Trace, string Date), int> _times = [];
    private readonly Dictionary<int, int> _again = [];

    public string RecordKind => "S";

    public int TrailerFields => 4;

    public void Count(DelimitedLine line)
    {
        if (line.Kind is "H" or "T")
        {
            return;
        }

        if (Read(line, out var cents, out _, out _) is not null)
        {
            _explained = true;
            return;
        }

        var times = _times[(line[2], line[6])] = _times.GetValueOrDefault((line[2], line[6])) + 1;
        if (times > 1)
        {
            _again[line.Number] = times;
        }

        (_credits, _debits) = line[4] == "C" ? (_credits + cents, _debits) : (_credits, _debits + cents);
    }

    /// <summary>Sums that disagree although every record reads well: nobody knows which record is wrong.</summary>
    public DecodedFinding? Trailer(DelimitedLine trailer) =>
        _explained || (ReportDecoder.TryNumber(trailer[3], out var credits) && ReportDecoder.TryNumber(trailer[4], out var debits)
            && credits == _credits && debits == _debits)
            ? null
            : ReportDecoder.Park(trailer.Number, "totals", "The trailer's sums are not those of the records.");

    public DecodedItem? Header() => null;

    public DecodedItem Record(DelimitedLine line)
    {
        if (Read(line, out var cents, out var side, out var date) is { } problem)
        {
            return problem;
        }

        return new DecodedEntry(new()
        {
            AccountServicerReference = NameOf(line),
            EntryReference = header[ReportId],
            Amount = Sum.Of(Money.Of(cents / 100m, Currency.Usd)),
            Side = side,
            Status = EntryStatus.Booked,
            BookingDate = date,
            Details = [new() { References = new() { Trace = line[2] } }],
        });
    }

    /// <summary>
    /// The trace number and the settlement date name the booking, since a report may repeat those of another (customer guide, section 4,
    /// 32). Settled on another day as well, or twice in one report, the entry is booked twice.
    /// </summary>
    private string NameOf(DelimitedLine line) =>
        $"settlement {line[2]} {line[6]}{(_again.TryGetValue(line.Number, out var times) ? $" {times}" : "")}";

    private static DecodedFinding? Read(DelimitedLine line, out long cents, out BookingSide side, out DateOnly date)
    {
        (cents, date) = (0, default);
        side = line[4] == "D" ? BookingSide.Debit : BookingSide.Credit;
        return line.Kind != "S" || line.Fields.Count != Fields || line[2].Length != 15 || !ReportDecoder.TryNumber(line[2], out _)
                ? ReportDecoder.Park(line, 2, "record", "The record has not six fields with a trace number.")
            : line[3].Length > 10 || !ReportDecoder.TryNumber(line[3], out cents) || cents == 0
                ? ReportDecoder.Park(line, 3, "amount", "The amount is not one of up to ten digits above zero.")
            : line[4] is not ("C" or "D") ? ReportDecoder.Park(line, 4, "unknown-code", "The side is neither C nor D.")
            : line[5] != "SETTLED" ? ReportDecoder.Park(line, 5, "unknown-code", "The word is none that the bank's guide defines.")
            : !DateOnly.TryParseExact(line[6], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
                ? ReportDecoder.Park(line, 6, "date", "The settlement date is no date.")
            : null;
    }
}
