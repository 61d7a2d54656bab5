using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Statements;
using BankHub.Mapping.Bai2;
using BankHub.Tests.Formats.Bai2;

namespace BankHub.Tests.Mapping.Bai2;

public sealed class StatementTests
{
    [Fact]
    public void A_report_of_the_prior_day_is_a_statement_an_account()
    {
        var items = Decode(Samples.PriorDay);
        var statements = items.OfType<DecodedStatement>().Select(item => item.Statement).ToList();

        Assert.Equal(["261120-USD-122099999", "261120-USD-122099999"], statements.Select(statement => statement.Identification));
        Assert.All(statements, statement => Assert.Equal((StatementKind.EndOfDay, "USD"), (statement.Kind, statement.Currency.Value)));
        Assert.Equal(["OPBD 5000.00 USD 2026-11-20", "CLBD 12500.00 USD 2026-11-20"],
            statements[0].Balances.Select(balance => $"{balance.Type} {balance.Amount} {balance.Date:yyyy-MM-dd}"));
        Assert.Equal(statements, items.OfType<DecodedStatementEnd>().Select(item => item.Statement));
        Assert.All(items.OfType<DecodedEntry>(), item => Assert.Same(statements[0], item.Statement));
    }

    [Fact]
    public void A_transaction_is_an_entry_with_its_side_its_names_and_its_text()
    {
        var entries = Decode(Samples.PriorDay).OfType<DecodedEntry>().Select(item => item.Entry).ToList();

        Assert.Equal(["6000.00 Credit Booked 2026-11-21", "2500.00 Credit Booked ", "1000.00 Debit Booked "],
            entries.Select(entry => $"{entry.Amount.Digits} {entry.Side} {entry.Status} {entry.ValueDate:yyyy-MM-dd}"));
        Assert.All(entries, entry => Assert.Equal(new DateOnly(2026, 11, 20), entry.BookingDate));
        var wire = entries[0];
        Assert.Equal(("BANKREF1", "195", "BAI", "INVOICE 1/2, AND MORE SECOND LINE"), (wire.EntryReference,
            wire.BankTransactionCode!.Proprietary, wire.BankTransactionCode.Issuer, wire.AdditionalInformation));
        Assert.Equal("CUSTREF1", Assert.Single(wire.Details).References.EndToEndIdentification);
        Assert.Empty(entries[1].Details);
        Assert.Equal("000001234", Assert.Single(entries[2].Details).References.ChequeNumber);
    }

    [Fact]
    public void What_has_no_place_is_told_once()
    {
        var finding = Assert.Single(Decode(Samples.PriorDay).OfType<DecodedFinding>()).Finding;
        Assert.Equal(("line 3: statement 261120-USD-122099999", "left-out"), (finding.Path, finding.Rule));
        Assert.Equal("Without a place in canonical words: funds type 1; total 100; total 400.", finding.Message);
    }

    [Theory]
    [InlineData("1", StatementKind.Intraday, EntryStatus.Pending)]
    [InlineData("2", StatementKind.EndOfDay, EntryStatus.Booked)]
    [InlineData("3", StatementKind.Intraday, EntryStatus.Pending)]
    [InlineData("4", StatementKind.EndOfDay, EntryStatus.Booked)]
    [InlineData("", StatementKind.Intraday, EntryStatus.Pending)]
    public void Only_a_final_report_books(string modifier, StatementKind kind, EntryStatus status)
    {
        var items = Decode(Samples.PriorDay.With(1, Samples.Group.Replace(",2/", $",{modifier}/")));
        Assert.Equal(kind, items.OfType<DecodedStatement>().First().Statement.Kind);
        Assert.Equal(status, items.OfType<DecodedEntry>().First().Entry.Status);
    }

    [Theory]
    [InlineData("261120", StatementKind.EndOfDay)]
    [InlineData("261121", StatementKind.Intraday)]
    public void A_report_that_does_not_say_it_is_final_is_so_by_the_banks_promise_of_earlier_days_only(string day, StatementKind kind)
    {
        var body = Samples.Bytes(Samples.PriorDay.With(1, Samples.Group.Replace("261120", day).Replace(",2/", ",/")));
        var items = new StatementsToItems(promises: new() { EarlierDayIsFinal = true }).Decode(body);
        Assert.Equal(kind, items.OfType<DecodedStatement>().First().Statement.Kind);
    }

    [Theory]
    [InlineData("16,552,100,,,,", BookingSide.Debit, true)]
    [InlineData("16,252,100,,,,", BookingSide.Credit, true)]
    [InlineData("16,557,100,,,,", BookingSide.Debit, false)]
    [InlineData("16,935,100,,,,", BookingSide.Credit, false)]
    [InlineData("16,961,100,,,,", BookingSide.Debit, false)]
    public void A_code_says_the_side_and_whether_it_takes_back(string line, BookingSide side, bool isReversal)
    {
        var entry = Assert.Single(Decode(Samples.Account(100, "03,1,JPY,,,,/", line + "/")).OfType<DecodedEntry>()).Entry;
        Assert.Equal((side, isReversal, "100 JPY"), (entry.Side, entry.Reversal, entry.Amount.ToString()));
    }

    [Theory]
    [InlineData("16,177,100,,,,/", "type-code")]
    [InlineData("16,010,100,,,,/", "side-unknown")]
    [InlineData("16,905,100,,,,/", "side-unknown")]
    [InlineData("16,140,100,,,,/", "summary-code")]
    [InlineData("16,195,,,,,/", "incomplete")]
    [InlineData("16,195,-100,,,,/", "amount-sign")]
    [InlineData("16,890,,,,,TEXT", "left-out")]
    public void What_does_not_say_its_side_is_a_finding_and_its_neighbours_apply(string line, string rule)
    {
        var total = line.Contains("-100", StringComparison.Ordinal) ? 400 : line.Contains("100", StringComparison.Ordinal) ? 600 : 500;
        var items = Decode(Samples.Account(total, "03,1,,,,,/", line, "16,195,500,,,,/"));
        Assert.Equal("5.00", Assert.Single(items.OfType<DecodedEntry>()).Entry.Amount.Digits);
        Assert.Equal(rule, Assert.Single(items.OfType<DecodedFinding>()).Finding.Rule);
    }

    [Fact]
    public void A_code_that_a_bank_is_known_to_use_goes_by_its_range_where_the_rule_is_waived()
    {
        var lines = Samples.Account(100, "03,1,,,,,/", "16,402,100,,,,/");
        var items = new StatementsToItems(new() { Waived = new HashSet<string> { "type-code" } }).Decode(Samples.Bytes(lines)).ToList();
        Assert.Equal(BookingSide.Debit, items.OfType<DecodedEntry>().Last().Entry.Side);
        Assert.Empty(items.OfType<DecodedFinding>());
    }

    [Fact]
    public void An_account_whose_controls_do_not_hold_is_not_used_and_the_others_are()
    {
        var items = Decode(Samples.PriorDay.With(7, "49,3650000,7/"));
        Assert.Equal("account-records", Assert.Single(items.OfType<DecodedFinding>()).Finding.Rule);
        Assert.Equal("9876543210", Assert.Single(items.OfType<DecodedStatement>()).Statement.Account.Number);
        Assert.Empty(items.OfType<DecodedEntry>());
    }

    [Theory]
    [InlineData(10, "98,3650000,3,10/", "group-accounts")]
    [InlineData(11, "99,3650000,1,13/", "file-records")]
    [InlineData(0, "01,122099999,123456789,261121,0600,7,80,1,3/", "version")]
    public void Where_the_group_or_the_file_contradicts_itself_nothing_of_it_is_used(int line, string text, string rule)
    {
        var items = Decode(Samples.PriorDay.With(line, text));
        Assert.Equal(rule, Assert.IsType<DecodedFinding>(Assert.Single(items)).Finding.Rule);
    }

    [Fact]
    public void A_file_that_is_cut_off_is_not_used()
    {
        var items = Decode(Samples.PriorDay[..^1]);
        Assert.Equal("truncated", Assert.IsType<DecodedFinding>(Assert.Single(items)).Finding.Rule);
    }

    [Theory]
    [InlineData(",2,2611", 0, "group-status")]
    [InlineData(",3,2611", 0, "group-status")]
    [InlineData(",4,2611", 0, "group-status")]
    public void Deletions_corrections_and_tests_are_for_people(string status, int statements, string rule)
    {
        var items = Decode(Samples.PriorDay.With(1, Samples.Group.Replace(",1,2611", status)));
        Assert.Equal(statements, items.OfType<DecodedStatement>().Count());
        Assert.Equal(rule, items.OfType<DecodedFinding>().First().Finding.Rule);
        Assert.Empty(items.OfType<DecodedEntry>());
    }

    private static List<DecodedItem> Decode(string[] lines) => [.. new StatementsToItems().Decode(Samples.Bytes(lines))];
}
