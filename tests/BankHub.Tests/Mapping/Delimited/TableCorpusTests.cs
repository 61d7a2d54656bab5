using System.Globalization;
using BankHub.Core.Adapters;
using BankHub.Core.Adapters.Reading;
using BankHub.Core.Findings;
using BankHub.Core.Lifecycle;
using BankHub.Core.Statements;
using BankHub.Mapping.Delimited.Layouts;
using BankHub.Mapping.Delimited.Statements;
using BankHub.Tests.Formats.Iso20022;
using BankHub.Tests.Formats.Nacha;
using BankHub.Tests.House;

namespace BankHub.Tests.Mapping.Delimited;

/// <summary>Exports that others published, each by a layout of ours; counts and sums were made by hand.</summary>
public sealed class TableCorpusTests
{
    private const string Ynab = "bank2ynab/test/test-data/";

    /// <summary>The layout, the file, entries, credits, debits, and the rules of what is wrong with it.</summary>
    public static TheoryData<string, string, int, string, string, string> Files => new()
    {
        { "n26", Ynab + "20171001-20171106.csv", 1, "0", "59.99", "" },
        { "four-columns", Ynab + "20180226_12345678.csv", 1, "0", "5.00", "" },

        // The second row lacks the quote at its beginning: nobody can tell what was meant.
        { "rabobank", Ynab + "CSV_A_20180414_112204.csv", 2, "0", "1087.49", "quotes" },
        { "card-with-words", Ynab + "MS_JANE_SMITH_01-12-2019_14-12-2019.csv", 13, "1100.00", "1499.99", "" },
        { "monzo", Ynab + "MonzoDataExport_February2018_2018-02-26_174335.csv", 1, "0", "10", "" },
        { "czech", Ynab + "Movements_1234512345_201805271848.csv", 1, "0", "1.00", "" },

        // Made up: the balance after the second booking is above that before it, though money went out.
        { "hungarian", Ynab + "W80844_EBH_201945.202122.csv", 0, "0", "0", "balance-chain" },
        { "hungarian-without-balance", Ynab + "W80844_EBH_201945.202122.csv", 2, "1290", "350", "" },
        { "kbc", Ynab + "export_BE11123456789012_20180304_1422.csv", 1, "0", "3.40", "" },
        { "kbc-card", Ynab + "export_KBC-Mastercard Business Essential_20200204_1604.csv", 3, "35.77", "33.04", "" },
        { "no-header", Ynab + "statement_1.csv", 1, "0", "20.59", "" },

        // Made unknowable: every balance is 100.
        { "boi", Ynab + "test_BOI_TransactionExport.csv", 0, "0", "0", "balance-chain" },
        { "boi-without-balance", Ynab + "test_BOI_TransactionExport.csv", 27, "3841.22", "4260.83", "" },

        // A row that says of itself that it is no transaction.
        { "tab", Ynab + "test_delimiter_tab.csv", 73, "1878.20", "6458.90", "date amount" },
        { "card-without-line-end", Ynab + "umsatz-1234________1234-20180227.CSV", 1, "0", "5.00", "" },
        { "viseca", "camt-csv/internal/visecaparser/testdata/viseca.csv", 9, "185.70", "234.90", "" },
    };

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void Reads_what_others_published(string layout, string file, int count, string credits, string debits, string rules)
    {
        var items = Read(layout, SharedFolder.Read("corpus/" + file));
        var entries = items.OfType<DecodedEntry>().Select(item => item.Entry).ToList();

        Assert.Equal(count, entries.Count);
        Assert.Equal((Amount(credits), Amount(debits)), (Sum(entries, BookingSide.Credit), Sum(entries, BookingSide.Debit)));
        Assert.Equal(
            rules.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(),
            items.OfType<DecodedFinding>().Select(item => item.Finding.Rule).Distinct().Order());
        Assert.Equal(Math.Min(count, 1), items.OfType<DecodedStatement>().Count());
        Assert.Equal(entries.Count, entries.Select(entry => entry.AccountServicerReference).Distinct().Count());
    }

    [SharedFact]
    public void Pending_purchases_are_not_booked_and_have_no_day()
    {
        var items = Read("card-with-words", SharedFolder.Read("corpus/" + Ynab + "MS_JANE_SMITH_01-12-2019_14-12-2019.csv"));
        var pending = items.OfType<DecodedEntry>().Select(item => item.Entry).Where(entry => entry.Status == EntryStatus.Pending).ToList();

        Assert.Equal(3, pending.Count);
        Assert.All(pending, entry => Assert.Null(entry.BookingDate));
    }

    [SharedFact]
    public void Every_file_of_the_index_is_read()
    {
        var index = File.ReadLines(SharedFolder.File("corpus/INDEX.tsv")).Where(line => line.StartsWith("CSV\t", StringComparison.Ordinal));
        Assert.Equal(index.Select(line => line.Split('\t')[^1]).Order(), Files.Select(row => (string)row[1]!).Distinct().Order());
    }

    private static List<DecodedItem> Read(string layout, ReadOnlyMemory<byte> body) =>
        [.. new TableToStatements(Plan(layout)).Decode(body)];

    private static LayoutPlan Plan(string name)
    {
        var findings = new FindingList();
        var json = System.Text.Encoding.UTF8.GetBytes(Tree.Read("tests/BankHub.Tests/Mapping/Delimited/published-exports.json"));
        var layouts = MappingReader.Read(json, findings)?.Own.Layouts;
        var plan = layouts is null ? null : LayoutPlan.Of(layouts[name], findings);
        Assert.Empty(findings);
        return plan!;
    }

    private static decimal Sum(IEnumerable<StatementEntry> entries, BookingSide side) =>
        entries.Where(entry => entry.Side == side).Sum(entry => entry.Amount.Value);

    private static decimal Amount(string digits) => decimal.Parse(digits, CultureInfo.InvariantCulture);
}
