using System.Globalization;
using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;

namespace BankHub.Cli.Inspect.Nacha;

/// <summary>A NACHA file for people: its header, its batches, its totals. No receiver is named.</summary>
internal sealed class NachaOverview
{
    private const int MaxBatches = 20;

    private static readonly string[] Columns =
        ["batch", "class", "service", "company", "description", "effective", "entries", "addenda", "debits", "credits"];

    private readonly List<string> _header = [];
    private readonly List<string> _batches = [];
    private BatchHeaderRecord? _batch;
    private decimal _debits;
    private decimal _credits;
    private int _entries;
    private int _addenda;
    private int _seen;
    private int _all;

    public void Add(NachaItem item)
    {
        switch (item.Record)
        {
            case FileHeader header when _header.Count == 0:
                Add(header);
                break;
            case BatchHeaderRecord header:
                EndBatch();
                (_batch, _debits, _credits, _entries, _addenda) = (header, 0, 0, 0, 0);
                break;
            case EntryRecord entry:
                _entries++;
                _all++;
                _addenda += entry.Addenda.Count;
                _debits += entry.TransactionCode.IsDebit ? entry.Amount : 0;
                _credits += entry.TransactionCode.IsCredit ? entry.Amount : 0;
                break;
            case BatchControlRecord:
                EndBatch();
                break;
        }
    }

    /// <summary>Everything, once the file is at its end.</summary>
    public IReadOnlyList<string> Lines(NachaSummary summary)
    {
        EndBatch();
        IEnumerable<string> table = _batches.Count == 0
            ? []
            : [Row(Columns), .. _batches];
        IEnumerable<string> more = _seen > MaxBatches ? [$"and {_seen - MaxBatches} more batches"] : [];
        var files = summary.Files > 1 ? $"{summary.Files} files, " : "";
        var uncounted = _all > summary.Entries ? $" ({_all - summary.Entries:N0} with wrong fields, which --json does not count)" : "";
        var total = $"{files}{InspectionReport.Count(summary.Batches, "batch", "batches")}, "
            + $"{InspectionReport.Count(_all, "entry", "entries")}{uncounted}, {summary.Addenda:N0} addenda; "
            + $"controls: debits {Dollars(summary.DebitTotal)}, credits {Dollars(summary.CreditTotal)}, entry hash {summary.EntryHash:D10}";
        return [.. _header, .. table, .. more, total, .. Codes("returns", summary.Returns), .. Codes("changes", summary.Changes)];
    }

    private void Add(FileHeader header)
    {
        _header.Add($"from {header.ImmediateOrigin} {header.ImmediateOriginName}".TrimEnd());
        _header.Add($"to   {header.ImmediateDestination} {header.ImmediateDestinationName}".TrimEnd());
        _header.Add($"made {header.FileCreationDate:yyyy-MM-dd} {header.FileCreationTime:HH\\:mm}, file {header.FileIdModifier}"
            + (header.ReferenceCode.Length > 0 ? $", reference {header.ReferenceCode}" : ""));
    }

    private void EndBatch()
    {
        if (_batch is { } batch && ++_seen <= MaxBatches)
        {
            var company = batch is BatchHeader domestic ? domestic.CompanyName : ((IatBatchHeader)batch).OriginatorIdentification;
            _batches.Add(Row($"{batch.BatchNumber}", batch.StandardEntryClassCode, $"{batch.ServiceClassCode}", company,
                batch.CompanyEntryDescription, $"{batch.EffectiveEntryDate:yyyy-MM-dd}", $"{_entries:N0}", $"{_addenda:N0}",
                Dollars(_debits), Dollars(_credits)));
        }

        _batch = null;
    }

    private static IEnumerable<string> Codes(string what, IReadOnlyList<string> codes) => codes.Count == 0 ? []
        : [$"{what}: " + string.Join(", ", codes.CountBy(code => code).OrderBy(code => code.Key, StringComparer.Ordinal)
            .Select(code => code.Value == 1 ? code.Key : $"{code.Key} ({code.Value})"))];

    private static string Row(params string[] cells) =>
        $"{cells[0],7}  {cells[1],-5}  {cells[2],-7}  {cells[3],-16}  {cells[4],-11}  {cells[5],-10}"
        + $"  {cells[6],7}  {cells[7],7}  {cells[8],15}  {cells[9],15}";

    private static string Dollars(decimal cents) => (cents / 100).ToString("N2", CultureInfo.InvariantCulture);
}
