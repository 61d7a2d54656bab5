using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;

namespace BankHub.Tests.Mapping.Delimited;

public sealed class TableToStatementsTests
{
    private const string Full = """
        {"use":"statement","covers":"whole-days","delimiter":";","header":true,"dates":["dd.MM.yyyy"],
         "numbers":{"decimal":",","thousands":"."},
         "amounts":"negative-is-debit","kind":"end-of-day",
         "preamble":[{"fields":[{"text":"Account"},{"role":"account"},{"role":"currency"}]},
                     {"fields":[{"text":"Opening"},{"role":"openingBalance","suffix":" EUR"}],"optional":true}],
         "columns":[{"name":"Day","role":"bookingDate"},{"name":"Amount","role":"amount"},{"name":"Balance","role":"balance"},
                    {"name":"Who","role":"counterpartyName"},{"name":"Account","role":"counterpartyAccount"},
                    {"name":"Text","role":"remittance"},{"name":"E2E","role":"endToEndIdentification"}],
         "footer":[{"fields":[{"text":"End"},{"role":"count"},{"role":"sum"},{"role":"closingBalance"}]}]}
        """;

    private const string Good = """
        Account;DE89370400440532013000;EUR
        Opening;100,00 EUR

        Day;Amount;Balance;Who;Account;Text;E2E
        23.11.2026;-10,50;89,50;Muster AG;FR1420041010050500013M02606;"Rent; November";E2E-1
        24.11.2026;1.000,00;1.089,50;Jane Doe;12345678;Salary;NOTPROVIDED
        End;2;989,50;1.089,50
        """;

    [Fact]
    public void Reads_every_row_with_all_that_it_says()
    {
        var items = Tables.Decode(Full, Good);

        Assert.Equal("", Tables.Findings(items));
        var statement = Assert.Single(items.OfType<DecodedStatement>()).Statement;
        Assert.Equal((StatementKind.EndOfDay, "DE89370400440532013000", Currency.Eur),
            (statement.Kind, statement.Account.Iban!.Value, statement.Currency));
        Assert.Equal(["OPBD 100.00 EUR 2026-11-23", "CLBD 1089.50 EUR 2026-11-24"],
            statement.Balances.Select(balance => $"{balance.Type} {balance.Amount} {balance.Date:yyyy-MM-dd}"));
        var (debit, credit) = (Tables.Entries(items)[0], Tables.Entries(items)[1]);
        Assert.Equal((BookingSide.Debit, 10.50m, EntryStatus.Booked, new DateOnly(2026, 11, 23)),
            (debit.Side, debit.Amount.Value, debit.Status, debit.BookingDate));
        Assert.Equal(("Muster AG", "FR1420041010050500013M02606", "E2E-1"),
            (debit.Details[0].Creditor!.Name, debit.Details[0].CreditorAccount!.Iban!.Value,
                debit.Details[0].References.EndToEndIdentification));
        Assert.Equal(["Rent; November"], debit.Details[0].RemittanceInformation!.Unstructured);
        Assert.Equal((BookingSide.Credit, "Jane Doe", "12345678", null),
            (credit.Side, credit.Details[0].Debtor!.Name, credit.Details[0].DebtorAccount!.Bban,
                credit.Details[0].References.EndToEndIdentification));
    }

    [Theory]
    [InlineData("1.089,50;Jane", "1.089,51;Jane", "line 6, column 1: balance-chain; line 7, column 14, ClosingBalance: closing-balance")]
    [InlineData("End;2", "End;3", "line 7, column 5, Count: row-count")]
    [InlineData("989,50;1.089,50", "989,49;1.089,50", "line 7, column 7, Sum: row-sum")]
    [InlineData("End;2;989,50;1.089,50", "", "end of the file: footer")]
    [InlineData("-10,50;", "-10.50;", "line 5, column 12, Amount: amount")]
    [InlineData("23.11.2026", "2026-11-23", "line 5, column 1, Day: date")]
    [InlineData("23.11.2026", "", "line 5, column 1, Day: date")]
    [InlineData("-10,50;", "-10,505;", "line 5, column 12, Amount: amount-decimals")]
    [InlineData("Salary;NOTPROVIDED", "Salary", "line 6, column 1: field-count")]
    [InlineData("\"Rent; ", "Rent\" ", "line 5, column 67: quotes")]
    [InlineData("Day;Amount", "Amount;Day", "line 5, column 1, Amount: amount")]
    [InlineData("Day;Amount", "Date;Amount", "line 4, column 1: header")]
    [InlineData("Text;E2E", "Text;E2E;More", "line 4, column 1: header")]
    [InlineData("Account;DE", "Kontonummer;DE", "line 1, column 1: preamble")]
    [InlineData("1.089,50\n", "1.089,50\nmore;1\n", "line 8, column 1: footer")]
    public void What_is_wrong_is_told_at_its_place(string good, string bad, string expected) =>
        Assert.StartsWith(expected, Tables.Findings(Tables.Decode(Full, (Good + "\n").Replace(good, bad))), StringComparison.Ordinal);

    [Fact]
    public void A_row_that_is_none_leaves_its_neighbours_and_breaks_no_chain()
    {
        var items = Tables.Decode(Full, Good.Replace("-10,50;", "ten;"));

        Assert.Equal("line 5, column 12, Amount: amount", Tables.Findings(items));
        Assert.Equal(1000m, Assert.Single(Tables.Entries(items)).Amount.Value);
    }

    [Theory]
    [InlineData("C", "5.00", "credit 5.00")]
    [InlineData("D", "5.00", "debit 5.00")]
    [InlineData("X", "5.00", "line 1, column 12, Side: unknown-word")]
    [InlineData("", "5.00", "line 1, column 12, Side: side-missing")]
    [InlineData("C", "-5.00", "line 1, column 14, Amount: amount-sign")]
    [InlineData("C", "", "line 1, column 14, Amount: amount")]
    public void A_word_tells_the_side(string side, string amount, string expected) => Assert.Equal(expected, Outcome(
        """
        {"use":"statement","covers":"whole-days","delimiter":";","constants":{"currency":"EUR","account":"1"},
         "columns":[{"role":"bookingDate"},{"role":"side","words":{"C":"credit","D":"debit"}},{"role":"amount"}]}
        """,
        $"2026-11-23;{side};{amount}"));

    [Theory]
    [InlineData("5.00;;-5.00", "debit 5.00")]
    [InlineData(";5.00;5.00", "credit 5.00")]
    [InlineData("0.00;5.00;5.00", "credit 5.00")]
    [InlineData("5.00;;5.00", "line 1, column 18, Amount: amount-conflict")]
    [InlineData("5.00;;-6.00", "line 1, column 18, Amount: amount-conflict")]
    [InlineData("5.00;5.00;", "line 1, column 17, CreditAmount: amount-conflict")]
    [InlineData("-5.00;;", "line 1, column 12, DebitAmount: amount-sign")]
    [InlineData(";;", "line 1, column 14, Amount: amount")]
    [InlineData("0.00;;", "credit 0.00")]
    public void All_that_tells_the_amount_must_tell_the_same(string amounts, string expected) => Assert.Equal(expected, Outcome(
        """
        {"use":"statement","covers":"whole-days","delimiter":";","constants":{"currency":"EUR","account":"1"},"amounts":"negative-is-debit",
         "columns":[{"role":"bookingDate"},{"role":"debitAmount"},{"role":"creditAmount"},{"role":"amount"}]}
        """,
        "2026-11-23;" + amounts));

    [Fact]
    public void Fixed_places_have_a_sum_behind_them_and_lines_of_one_length()
    {
        const string layout = """
            {"use":"statement","covers":"whole-days","width":40,"dates":["yyMMdd"],
             "numbers":{"implied":2,"sign":"trailing"},"amounts":"negative-is-debit",
             "constants":{"currency":"USD"},
             "preamble":[{"fields":[{"from":1,"length":1,"text":"H"},{"from":2,"length":10,"role":"account"}]}],
             "columns":[{"from":1,"length":1,"text":"D"},{"from":2,"length":6,"role":"bookingDate"},{"from":8,"length":10,"role":"amount"},
                        {"from":18,"length":23,"role":"remittance"}],
             "footer":[{"fields":[{"from":1,"length":1,"text":"T"},{"from":2,"length":5,"role":"count"},
                        {"from":7,"length":12,"role":"sum"}]}]}
            """;
        var table = string.Join('\n', new[] { "H0012345678", "D261123000000500-Rent", "D261124000001000 Größe", "T00002000000000500 " }
            .Select(line => line.PadRight(40)));

        Assert.Equal("", Tables.Findings(Tables.Decode(layout, table)));
        Assert.Equal([-5.00m, 10.00m], Tables.Entries(Tables.Decode(layout, table)).Select(entry => entry.Amount.On(entry.Side).Value));
        Assert.Equal("line 2, column 1: row-length; line 4, column 2, Count: row-count",
            Tables.Findings(Tables.Decode(layout, table.Replace("Rent ", "Rent").Replace("T00002", "T00003"))));
        Assert.Contains("line 2, column 1: text", Tables.Findings(Tables.Decode(layout, table.Replace("D2611230", "X2611230"))));
    }

    [Theory]
    [InlineData(";2026-11-23;-5.00;", "line 1, column 1, BookingDate: status-missing")]
    [InlineData("open;2026-11-23;-5.00;", "debit 5.00")]
    [InlineData("2026-11-23;;-5.00;", "debit 5.00")]
    public void A_row_without_its_day_of_booking_is_not_taken_for_booked(string row, string expected) => Assert.Equal(expected, Outcome(
        """
        {"use":"statement","covers":"whole-days","delimiter":";","constants":{"currency":"EUR","account":"1"},
         "amounts":"negative-is-debit",
         "columns":[{"role":"bookingDate","words":{"open":"pending"}},{"role":"valueDate"},{"role":"amount"},{"role":"remittance"}]}
        """,
        row));

    [Fact]
    public void One_account_in_several_spellings_is_one_and_a_row_without_any_is_none()
    {
        const string layout = """
            {"use":"statement","covers":"whole-days","delimiter":";","constants":{"currency":"EUR"},"amounts":"negative-is-debit",
             "columns":[{"role":"account"},{"role":"bookingDate"},{"role":"amount"}]}
            """;
        var items = Tables.Decode(layout, """
            DE89370400440532013000;2026-11-23;-5.00
            de89 3704 0044 0532 0130 00;2026-11-23;-5.00
            ;2026-11-23;-5.00
            """);

        Assert.Equal("line 3, column 1, Account: account", Tables.Findings(items));
        Assert.Equal("DE89370400440532013000", Assert.Single(items.OfType<DecodedStatement>()).Statement.Account.Iban!.Value);
        Assert.EndsWith(" 2", Tables.Entries(items)[1].AccountServicerReference, StringComparison.Ordinal);
    }

    private static string Outcome(string layout, string table)
    {
        var items = Tables.Decode(layout, table);
        return Tables.Entries(items) is [var entry]
            ? $"{entry.Side.ToString().ToLowerInvariant()} {entry.Amount.Digits}" : Tables.Findings(items);
    }
}
