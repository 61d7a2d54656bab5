using System.Text.Json;
using BankHub.Formats.Nacha;

namespace BankHub.Tests.Formats.Nacha;

/// <summary>What moov-io/ach made of a file: whether it took it, and its numbers in one line.</summary>
internal sealed record OracleRecord(string File, bool IsAccepted, string Summed)
{
    public bool IsJson => File.EndsWith(".json", StringComparison.Ordinal);

    public static IReadOnlyList<OracleRecord> All() =>
        [.. System.IO.File.ReadLines(SharedFolder.File("oracle/ach_oracle.jsonl")).Select(line =>
        {
            using var document = JsonDocument.Parse(line);
            return Of(document.RootElement);
        })];

    public static string Numbers(NachaSummary summary) => Line(summary.Batches, summary.Entries, summary.DebitTotal, summary.CreditTotal,
        summary.EntryHash, summary.SecCodes.Select(pair => $"{pair.Key} {pair.Value}"), summary.Returns, summary.Changes, summary.Prenotes);

    /// <summary>Its entry count leaves advices out, and its totals are those of the usual file control, which advices lack.</summary>
    private static OracleRecord Of(JsonElement record)
    {
        var advices = record.GetProperty("advEntries").GetInt32();
        var control = record.TryGetProperty("ach", out var file) && record.GetProperty("sec").TryGetProperty("ADV", out _)
            ? file.GetProperty("fileADVControl") : default;
        var isAdvice = control.ValueKind == JsonValueKind.Object;
        return new(record.GetProperty("file").GetString()!, record.GetProperty("readOk").GetBoolean(), Line(
            record.GetProperty("batches").GetInt32(), record.GetProperty("entries").GetInt32() + advices,
            (isAdvice ? control : record).GetProperty("totalDebit").GetInt64(),
            (isAdvice ? control : record).GetProperty("totalCredit").GetInt64(),
            (isAdvice ? control : record).GetProperty("entryHash").GetInt64(),
            record.TryGetProperty("sec", out var sec)
                ? sec.EnumerateObject().OrderBy(pair => pair.Name, StringComparer.Ordinal).Select(pair => $"{pair.Name} {pair.Value}") : [],
            Codes(record, "returns"), Codes(record, "nocs"), record.GetProperty("prenotes").GetInt32()));
    }

    /// <summary>It writes the kind before the codes of dishonoured and contested returns.</summary>
    private static IEnumerable<string> Codes(JsonElement record, string name) => record.TryGetProperty(name, out var codes)
        ? codes.EnumerateArray().Select(code => code.GetString()!.Split(':')[^1])
        : [];

    private static string Line(int batches, int entries, long debit, long credit, long hash, IEnumerable<string> classes,
        IEnumerable<string> returns, IEnumerable<string> changes, int prenotes) =>
        $"{batches} batches, {entries} entries, {debit} debit, {credit} credit, hash {hash}, {string.Join(", ", classes)}, "
        + $"returns {string.Join(' ', returns)}, changes {string.Join(' ', changes)}, {prenotes} prenotes";
}
