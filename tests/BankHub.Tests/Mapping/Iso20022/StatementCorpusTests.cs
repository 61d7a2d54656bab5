using System.Xml.Linq;
using BankHub.Core.Adapters;
using BankHub.Mapping.Iso20022.Statements;
using BankHub.Tests.Formats.Iso20022;
using BankHub.Tests.Formats.Nacha;

namespace BankHub.Tests.Mapping.Iso20022;

/// <summary>The statements of others that are valid by their schema: each entry is told once, none is lost.</summary>
public sealed class StatementCorpusTests
{
    private static readonly string[] Messages = ["camt.052", "camt.053", "camt.054"];

    [SharedFact]
    public void Every_entry_of_every_valid_file_is_told_and_every_statement_begins_and_ends()
    {
        var (read, totals) = (0, 0);
        var leftOut = new List<string>();
        foreach (var (file, document) in Valid())
        {
            var space = document.Root!.Name.Namespace;
            XName[] statements = [space + "Rpt", space + "Stmt", space + "Ntfctn"];
            var items = new StatementsToItems(Transfers.Mapping).Decode(File.ReadAllBytes(file)).ToList();

            var counts = (Begun: items.OfType<DecodedStatement>().Count(), Ended: items.OfType<DecodedStatementEnd>().Count(),
                Entries: items.OfType<DecodedEntry>().Count());
            var expected = document.Descendants().Count(element => statements.Contains(element.Name));
            totals += items.OfType<DecodedFinding>().Count(item => item.Finding.Rule == "entry-totals");
            var problems = items.OfType<DecodedFinding>().Where(item => item.Finding.Rule is not ("left-out" or "entry-totals"))
                .Select(item => item.Finding.ToString()).ToList();
            leftOut.AddRange(items.OfType<DecodedFinding>().Select(item => item.Finding)
                .Where(finding => finding.Rule == "left-out").Select(finding => finding.ToString()));
            var inside = document.Descendants(space + "Ntry").Count();
            Assert.True(
                counts == (expected, expected, inside) && problems.Count == 0,
                $"{file}: {counts}, expected {expected} with {inside} entries\n{string.Join('\n', problems.Take(5))}");
            read++;
        }

        // Samples whose summary counts other entries than they show.
        Assert.Equal(3, totals);

        // Accounts, agents and countries that are none: of the heads of statements, and of entries.
        Assert.Equal((2, 20), (leftOut.Count(told => !told.Contains(", entry ")), leftOut.Count(told => told.Contains(", entry "))));
        Assert.True(read > 20, $"Only {read} files were read.");
    }

    private static IEnumerable<(string File, XDocument Document)> Valid() =>
        from line in File.ReadLines(SharedFolder.File("oracle/xsd_verdicts.tsv")).Skip(1)
        let columns = line.Split('\t')
        // The first versions have other names for the message and are not read.
        where columns[3] == "VALID" && !columns[1].EndsWith(".01", StringComparison.Ordinal)
            && Messages.Contains(columns[1][..Math.Min(8, columns[1].Length)]) && columns[2] == "Document"
        let file = SharedFolder.File($"corpus/{columns[0]}")
        let document = XDocument.Load(file)
        where document.Root!.Name.LocalName == "Document"
        select (file, document);
}
