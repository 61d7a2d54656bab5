using System.Globalization;
using System.Text.RegularExpressions;
using BankHub.Core.Adapters;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Mapping.SwiftMt.Statements.Writing;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Mapping.SwiftMt.Statements;

/// <summary>Statements of many banks: each entry is told once, or told to be none; what is written of them comes back.</summary>
public sealed partial class StatementCorpusTests
{
    [SharedFact]
    public void Every_entry_of_every_file_is_told_or_found_to_be_none()
    {
        var (entries, lines, broken) = (0, 0, 0);
        foreach (var file in Files())
        {
            var body = SharedFolder.Read($"corpus/{file}");
            var items = FinTexts.Decode(body);
            var told = items.OfType<DecodedEntry>().Select(item => item.Entry.Amount.Value).ToList();
            var none = items.OfType<DecodedFinding>().Where(item => item.Finding.Rule != "left-out")
                .Select(item => Line().Match(item.Finding.Path)).Where(line => line.Success)
                .Select(line => int.Parse(line.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToHashSet();
            var there = Lines(body);

            // Each field 61 is one entry of its amount, in their order, or is found to be none at its line; never both.
            Assert.Equal(there.Where(line => !none.Contains(line.Number)).Select(line => Amount(line.Text)), told);
            Assert.Subset(there.Select(line => line.Number).ToHashSet(), none);
            (entries, lines, broken) = (entries + told.Count, lines + there.Count, broken + none.Count);
        }

        // Pieces of statements without an account or in currencies that are no more.
        Assert.True(entries > 400, $"Only {entries} entries of {lines} were told.");
        Assert.InRange(broken, 0, lines / 6);
    }

    [SharedFact]
    public void What_was_read_of_a_bank_is_written_and_read_again_alike()
    {
        var (written, refused) = (0, new List<string>());
        foreach (var file in Files())
        {
            foreach (var one in FinTexts.Statements(FinTexts.Decode(SharedFolder.Read($"corpus/{file}")))
                .Where(one => one.Statement.Kind == BankHub.Core.Statements.StatementKind.EndOfDay))
            {
                var report = new StatementsToMt(new("940", "BANKDEFF", "BANKUS33", default), FinTexts.Mapping).Encode([one]);
                written += report.Problems.Count == 0 ? 1 : 0;
                refused.AddRange(report.Problems.Select(problem => problem.Rule));
            }
        }

        // Made-up files whose balances do not add up are not written, and those without a closing balance.
        string[] known = ["statement-balance", "balance-missing", "account", "statement-opening"];
        Assert.All(refused, rule => Assert.Contains(rule, known));
        Assert.True(written > 60, $"Only {written} statements were written.");
    }

    private static IEnumerable<string> Files() =>
        from line in File.ReadLines(SharedFolder.File("corpus/INDEX.tsv")).Skip(1)
        let columns = line.Split('\t')
        where columns[0].StartsWith("MT", StringComparison.Ordinal) && columns[1].Contains("94", StringComparison.Ordinal)
        from file in columns[5].Split(' ')
        where File.Exists(SharedFolder.File($"corpus/{file}")) && !file.EndsWith(".xml", StringComparison.Ordinal)
        select file;

    private static List<(int Number, string Text)> Lines(byte[] body)
    {
        var lines = new List<(int, string)>();
        for (var reader = new MtReader(body, new() { Check = false }); reader.Read();)
        {
            if (reader.Message.Type is "940" or "941" or "942" or "950")
            {
                foreach (var field in reader.Message.Text)
                {
                    if (field.Tag == "61")
                    {
                        lines.Add((field.Line, $"{field}"));
                    }
                }
            }
        }

        return lines;
    }

    private static decimal Amount(string line) => decimal.Parse(
        Digits().Match(line).Groups[1].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    // The value date, perhaps the entry date or blanks, the mark, perhaps a letter of the currency, the amount with whichever sign.
    [GeneratedRegex("^[0-9]{6}(?:[0-9]{4}| {4})?[RE]?[CD][A-Z]?([0-9]+[.,]?[0-9]*)")]
    private static partial Regex Digits();

    [GeneratedRegex("^line ([0-9]+), entry")]
    private static partial Regex Line();
}
