using BankHub.Cli.Inspect;
using BankHub.Tests.Formats.Nacha;
using BankHub.Tests.House;

namespace BankHub.Tests.Cli;

/// <summary>The ACH files that others published, told by their content and told apart by kind.</summary>
public sealed class InspectedCorpusTests
{
    /// <summary>The index names them after what they were meant to be; the second word is what their bytes are.</summary>
    private static readonly Dictionary<string, string> Otherwise = new()
    {
        ["moov-ach/test/testdata/adv-return.json"] = "nacha-json RETURN: every advice in it carries an addenda 99",
        ["moov-ach/test/testdata/crashers/5.ach"] = "unknown : no record of it is well formed",
        ["moov-ach/test/fuzz/testdata/fuzz/FuzzReaderWriterACH/16545e7d7a82f9df"] = "unknown : the source text of a test",
    };

    [SharedFact]
    public void Every_published_file_is_recognised_by_its_content_and_kind()
    {
        var rows = File.ReadLines(SharedFolder.File("corpus/INDEX.tsv")).Select(line => line.Split('\t'))
            .Where(row => row[0] is "ACH" or "ACH-JSON").ToList();
        Assert.NotEmpty(rows);
        Verdict.None(rows.Select(row => (File: row[5], Expected: Expected(row), Found: Kind(Found(row))))
            .Where(row => !row.Expected.StartsWith(row.Found, StringComparison.Ordinal))
            .Select(row => $"{row.File}: {row.Found}, not {row.Expected}"));
    }

    private static string Expected(string[] row) =>
        Otherwise.GetValueOrDefault(row[5]) ?? $"{(row[0] == "ACH" ? "nacha" : "nacha-json")} {row[1]}";

    private static string Kind(Inspection inspection) => $"{inspection.Format} {inspection.Type}";

    private static Inspection Found(string[] row)
    {
        // A row may name a file beside the same in another form; a name may also hold a space.
        var path = SharedFolder.File($"corpus/{row[5]}");
        var body = new FileBody(new(File.Exists(path) ? path : SharedFolder.File($"corpus/{row[5].Split(' ')[0]}")));
        return FileFormats.Detect(body.Head.Span)?.Inspect(body, new(new HashSet<string>(), false, true)) ?? Inspection.Unknown(false);
    }
}
