using System.Text.Json;
using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Values;

namespace BankHub.Tests.Formats.Nacha.Corpus;

/// <summary>What moov-io/ach made of a file: whether it took it, and its numbers in one line.</summary>
internal sealed record OracleRecord(string File, bool IsAccepted, string Summed, OracleSilence Silence)
{
    public bool IsJson => File.EndsWith(".json", StringComparison.Ordinal);

    public static IReadOnlyList<OracleRecord> All() =>
        [.. System.IO.File.ReadLines(SharedFolder.File("oracle/ach_oracle.jsonl")).Select(line =>
        {
            using var document = JsonDocument.Parse(line);
            return Of(document.RootElement);
        })];

    /// <summary>Our numbers of the same file, without those that the reference does not tell.</summary>
    public string Numbers(NachaSummary summary) => Line(summary.Batches, summary.Entries,
        Silence.HasFlag(OracleSilence.Totals) ? (0, 0, 0) : (summary.DebitTotal, summary.CreditTotal, summary.EntryHash),
        summary.SecCodes.Select(pair => $"{pair.Key} {pair.Value}"),
        Silence.HasFlag(OracleSilence.Returns) ? [] : summary.Returns, summary.Changes, summary.Prenotes);

    /// <summary>Its entry count leaves advices out, and its totals are those of the usual file control, which advices lack.</summary>
    private static OracleRecord Of(JsonElement record)
    {
        var advices = record.GetProperty("advEntries").GetInt32();
        var isAdvice = record.TryGetProperty("sec", out var sec) && sec.TryGetProperty(SecCodes.Adv, out _);
        var totals = !isAdvice ? record : record.TryGetProperty("ach", out var file) ? file.GetProperty("fileADVControl") : default;
        var isTold = totals.ValueKind == JsonValueKind.Object;
        return new(record.GetProperty("file").GetString()!, record.GetProperty("readOk").GetBoolean(), Line(
            record.GetProperty("batches").GetInt32(), record.GetProperty("entries").GetInt32() + advices,
            isTold ? (Number(totals, "totalDebit"), Number(totals, "totalCredit"), Number(totals, "entryHash")) : (0, 0, 0),
            sec.ValueKind == JsonValueKind.Object
                ? sec.EnumerateObject().OrderBy(pair => pair.Name, StringComparer.Ordinal).Select(pair => $"{pair.Name} {pair.Value}") : [],
            Codes(record, "returns"), Codes(record, "nocs"), record.GetProperty("prenotes").GetInt32()),
            (isTold ? OracleSilence.None : OracleSilence.Totals) | (isAdvice ? OracleSilence.Returns : OracleSilence.None));
    }

    private static long Number(JsonElement record, string name) => record.GetProperty(name).GetInt64();

    /// <summary>It writes the kind before the codes of dishonoured and contested returns.</summary>
    private static IEnumerable<string> Codes(JsonElement record, string name) => record.TryGetProperty(name, out var codes)
        ? codes.EnumerateArray().Select(code => code.GetString()!.Split(':')[^1])
        : [];

    private static string Line(int batches, int entries, (long Debit, long Credit, long Hash) totals, IEnumerable<string> classes,
        IEnumerable<string> returns, IEnumerable<string> changes, int prenotes) =>
        $"{batches} batches, {entries} entries, {totals.Debit} debit, {totals.Credit} credit, hash {totals.Hash}, "
        + $"{string.Join(", ", classes)}, returns {string.Join(' ', returns)}, changes {string.Join(' ', changes)}, {prenotes} prenotes";
}

/// <summary>What the records of the reference do not hold of a file, so that nothing is there to compare with.</summary>
[Flags]
internal enum OracleSilence
{
    None = 0,

    /// <summary>The totals of an ADV file stand in a control that it tells of files that it takes only.</summary>
    Totals = 1,

    /// <summary>It collects return codes from usual and international entries, never from advices.</summary>
    Returns = 2,
}
