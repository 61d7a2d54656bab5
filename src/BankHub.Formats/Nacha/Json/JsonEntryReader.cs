using System.Globalization;
using System.Text.Json;
using BankHub.Formats.Nacha.Checking;
using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;
using BankHub.Formats.Nacha.Values;
using BankHub.Formats.Nacha.Writing;

namespace BankHub.Formats.Nacha.Json;

/// <summary>Lays the entries of one batch out as records, each with its addenda.</summary>
internal sealed class JsonEntryReader(JsonLines lines, BatchHeaderRecord header, FindingLog nowhere)
{
    private long _trace;
    private string _traceText = "";
    private int _entries;

    public Tally Tally { get; } = new();

    private NachaLayout Table => header is IatBatchHeader ? IatEntryDetail.Table
        : header.StandardEntryClassCode == SecCodes.Adv ? AdvEntryDetail.Table : EntryDetail.Table;

    public void Read(JsonElement entry, string path)
    {
        _entries++;
        var record = lines.Add(path);
        JsonRecordReader.Fill(record, Table, entry, path, lines, field => field.JsonName switch
        {
            "traceNumber" => new TraceNumber(header.OdfiIdentification, _entries).ToString(),
            "sequenceNumber" => _entries.ToString(CultureInfo.InvariantCulture),
            _ => null,
        });
        var read = Parse(record);
        (_trace, _traceText) = (read.Trace.Value, read.Trace.ToString());
        Tally.Add(read, Addenda(entry, path));
    }

    /// <summary>Adds the entries that balance the batch, where the file asks for it: an extension of moov-io/ach.</summary>
    public void Balance(JsonElement offset, string path)
    {
        if (offset.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var routing = Text(offset, "routingNumber");
        if (!RoutingNumber.TryParse(routing, out var bank) || !bank.IsValid)
        {
            lines.Report(NachaRules.JsonValue, path, "routingNumber", "is not a routing number");
            return;
        }

        var account = Text(offset, "accountType") == "savings" ? NachaAccountType.Savings : NachaAccountType.Checking;
        foreach (var (amount, debit) in new[] { (Tally.Credits, true), (Tally.Debits, false) })
        {
            if (amount is > 0 and <= 9_999_999_999)
            {
                var entry = new EntryDetail
                {
                    TransactionCode = TransactionCode.Live(account, debit),
                    Rdfi = bank,
                    DfiAccountNumber = Limit(Text(offset, "accountNumber"), EntryDetail.Field.Account),
                    Amount = amount,
                    IndividualName = "OFFSET",
                    DiscretionaryData = "",
                    AddendaIndicator = 0,
                    Trace = new(++_trace),
                };
                entry.Write(new RecordWriter(lines.Add(path), asRead: true));
                Tally.Add(entry, 0);
            }
        }
    }

    private int Addenda(JsonElement entry, string path)
    {
        var count = 0;
        foreach (var kind in AddendaNames.All)
        {
            var member = JsonFileReader.Member(entry, kind.Member);
            if (member.ValueKind == JsonValueKind.Array && kind.IsList)
            {
                var i = 0;
                foreach (var item in member.EnumerateArray())
                {
                    Addenda(kind.Layout, item, $"{path}.{kind.Member}[{i}]", ++i);
                    count++;
                }
            }
            else if (member.ValueKind == JsonValueKind.Object && !kind.IsList)
            {
                Addenda(kind.Layout, member, $"{path}.{kind.Member}", 1);
                count++;
            }
        }

        return count;
    }

    private void Addenda(NachaLayout layout, JsonElement item, string path, int number) =>
        JsonRecordReader.Fill(lines.Add(path), layout, item, path, lines, field => field.JsonName switch
        {
            "traceNumber" => _traceText,
            "sequenceNumber" => number.ToString(CultureInfo.InvariantCulture),
            "entryDetailSequenceNumber" => new TraceNumber(_trace).Sequence.ToString(CultureInfo.InvariantCulture),
            _ => null,
        });

    private EntryRecord Parse(ReadOnlySpan<byte> record) =>
        Table == IatEntryDetail.Table ? IatEntryDetail.Read(new(record, Table, nowhere))
        : Table == AdvEntryDetail.Table ? AdvEntryDetail.Read(new(record, Table, nowhere))
        : EntryDetail.Read(new(record, Table, nowhere));

    private static string Text(JsonElement element, string name) =>
        JsonFileReader.Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : "";

    private static string Limit(string text, NachaField field) =>
        NachaText.FirstBad(text) >= 0 ? "" : text.TrimEnd(' ')[..Math.Min(field.Length, text.TrimEnd(' ').Length)];
}
