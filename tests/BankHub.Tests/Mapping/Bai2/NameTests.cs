using BankHub.Core.Adapters;
using BankHub.Core.Statements;
using BankHub.Mapping.Bai2;
using BankHub.Tests.Formats.Bai2;

namespace BankHub.Tests.Mapping.Bai2;

/// <summary>What names a statement and its entries, so that each booking counts once and none is lost.</summary>
public sealed class NameTests
{
    private const string Lockbox = "16,115,150000,0,LBX00123,,LOCKBOX";

    [Fact]
    public void A_bank_reference_that_comes_again_is_the_name_of_a_booking_only_with_its_amount_day_and_side()
    {
        var entry = Assert.Single(Entries(Samples.Account(150_000, "03,1,,,,,/", Lockbox)));
        Assert.Equal(("LBX00123", null, "LBX00123"),
            (entry.EntryReference, entry.AccountServicerReference, entry.Details[0].References.AccountServicerReference));
    }

    [Fact]
    public void A_bank_reference_that_the_bank_promises_to_be_unique_is_a_name_by_itself()
    {
        var entry = Assert.Single(Entries(Samples.Account(150_000, "03,1,,,,,/", Lockbox), new() { UniqueBankReferences = true }));
        Assert.Equal((null, "LBX00123"), (entry.EntryReference, entry.AccountServicerReference));
    }

    [Theory]
    [InlineData(false, "bai2")]
    [InlineData(true, null)]
    public void Only_a_name_that_the_bank_promises_to_be_unique_is_its_own(bool promised, string? namedBy) =>
        Assert.Equal(
            namedBy,
            new StatementsToItems(promises: new() { UniqueBankReferences = promised })
                .Decode(Samples.Bytes(Samples.Account(150_000, "03,1,,,,,/", Lockbox))).OfType<DecodedEntry>().Single().NamedBy);

    [Theory]
    [InlineData("16,115,100,0,LBX00123,,LOCKBOX")]
    [InlineData("16,165,100,0,,,PAYROLL")]
    [InlineData("16,165,100,0,0000,,PAYROLL")]
    [InlineData("16,165,100,0,--0--,,PAYROLL")]
    [InlineData("16,165,100,0,NONREF,,PAYROLL")]
    [InlineData("16,165,100,0,A#2,,PAYROLL")]
    public void Equal_entries_are_counted_and_have_the_same_names_in_every_file(string line)
    {
        var lines = Samples.Account(300, "03,1,,,,,/", line, line, line);
        var names = Names(lines);

        Assert.Equal([names[0], $"{names[0]}#2", $"{names[0]}#3"], names);
        Assert.All(names, name => Assert.InRange(name.Length, 1, 35));
        Assert.Equal(names, Names(Otherwise(lines, "4")));
        Assert.Equal(names, Names(Otherwise(lines, "3")));
    }

    [Theory]
    [InlineData("16,165,100,0,,,OTHER")]
    [InlineData("16,195,100,0,,,PAYROLL")]
    [InlineData("16,165,100,0,,C1,PAYROLL")]
    [InlineData("16,165,100,0,B1,,PAYROLL")]
    public void What_is_said_otherwise_is_another_booking(string line) =>
        Assert.Equal(2, Names(Samples.Account(200, "03,1,,,,,/", "16,165,100,0,,,PAYROLL", line)).Distinct().Count());

    [Theory]
    [InlineData("4")]
    [InlineData("2")]
    public void The_day_of_an_account_has_one_name_in_the_evening_and_in_the_morning_and_sent_again(string modifier)
    {
        var lines = Samples.Account(100, "03,1,,,,,/", "16,165,100,0,,,PAYROLL");
        Assert.Equal(Statements(lines), Statements(Otherwise(lines, modifier)));
    }

    [Fact]
    public void An_account_that_comes_new_before_it_changes_no_name()
    {
        var lines = Samples.Account(100, "03,1,,,,,/", "16,165,100,0,,,PAYROLL");
        string[] more = [Samples.Header.Replace(",80,1,", ",,,"), Samples.Group, "03,2,,,,,/", "49,0,2/", .. lines[2..^2],
            "98,100,2,7/", "99,100,1,9/"];
        Assert.Equal([("2", "261120-USD-122099999"), .. Statements(lines)], Statements(more));
        Assert.Equal(Names(lines), Names(more));
    }

    [Fact]
    public void A_currency_and_a_day_have_names_of_their_own_during_the_day_the_file_too()
    {
        var lines = Samples.Account(100, "03,1,,,,,/", "16,165,100,0,,,PAYROLL");
        Assert.Equal([("1", "261120-EUR-122099999")], Statements(lines.With(2, "03,1,EUR,,,,/")));
        Assert.Equal([("1", "261119-USD-122099999")], Statements(lines.With(1, Samples.Group.Replace("261120", "261119"))));
        Assert.Equal([("1", "261121-7-1-1")], Statements(lines.With(1, Samples.Group.Replace(",2/", ",1/"))));
    }

    [Fact]
    public void A_day_of_an_account_that_a_file_tells_twice_is_for_people()
    {
        var lines = Samples.Account(100, "03,1,,,,,/", "16,165,100,0,,,PAYROLL");
        string[] twice = [.. lines[..^2], .. lines[2..^2], "98,200,2,8/", "99,200,1,10/"];
        var items = new StatementsToItems().Decode(Samples.Bytes(twice)).ToList();

        Assert.Single(items.OfType<DecodedStatement>());
        Assert.Single(items.OfType<DecodedEntry>());
        var finding = Assert.Single(items.OfType<DecodedFinding>()).Finding;
        Assert.Equal(("line 6: Account Identifier", "account-repeated"), (finding.Path, finding.Rule));
    }

    /// <summary>The same account in another file of the same or the next day.</summary>
    private static string[] Otherwise(string[] lines, string modifier) => lines
        .With(0, lines[0].Replace(",261121,0600,7,", ",261122,1800,8,")).With(1, Samples.Group.Replace(",2/", $",{modifier}/"));

    private static List<(string Account, string Name)> Statements(string[] lines) =>
    [
        .. new StatementsToItems().Decode(Samples.Bytes(lines)).OfType<DecodedStatement>()
            .Select(item => (item.Statement.Account.Number, item.Statement.Identification)),
    ];

    private static List<string> Names(string[] lines) => [.. Entries(lines).Select(entry => entry.EntryReference!)];

    private static List<StatementEntry> Entries(string[] lines, ReportPromises? promises = null) =>
        [.. new StatementsToItems(promises: promises).Decode(Samples.Bytes(lines)).OfType<DecodedEntry>().Select(item => item.Entry)];
}
