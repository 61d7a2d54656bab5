using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Statements;
using BankHub.Mapping.Delimited.Statements;

namespace BankHub.Tests.Mapping.Delimited;

/// <summary>Statements that were cut, changed or made to deceive: every row comes out as an entry or is told.</summary>
public sealed class HostileStatementTests
{
    private const string Layout = """
        {"use":"statement","covers":"whole-days","delimiter":";","header":true,"amounts":"negative-is-debit",
         "constants":{"account":"1","currency":"EUR"},
         "columns":[{"name":"Day","role":"bookingDate"},{"name":"Amount","role":"amount"},{"name":"Balance","role":"balance"},
                    {"name":"Text","role":"remittance"}],
         "footer":[{"fields":[{"text":"End"},{"role":"count"},{"role":"sum"},{"role":"closingBalance"}]}]}
        """;

    private const string Good =
        "Day;Amount;Balance;Text\n2026-11-23;-5.00;95.00;\"a;b\"\n2026-11-24;7.25;102.25;Größe\nEnd;2;2.25;102.25";

    [Fact]
    public void A_statement_that_is_cut_at_any_byte_says_so()
    {
        Assert.Empty(Decode(Encoding.UTF8.GetBytes(Good)).OfType<DecodedFinding>());
        var whole = Encoding.UTF8.GetBytes(Good);
        for (var length = 0; length < whole.Length; length++)
        {
            var items = Decode(whole[..length]);
            Assert.True(items.OfType<DecodedFinding>().Any(), Encoding.UTF8.GetString(whole[..length]));
            Assert.Empty(Tables.Entries(items));
        }
    }

    [Theory]
    [InlineData("End;2", "End;3", "row-count")]
    [InlineData("2.25;102.25", "2.26;102.25", "row-sum")]
    [InlineData("2.25;102.25", "2.25;102.26", "closing-balance")]
    [InlineData("2.25;102.25", "2.25;", "amount")]
    [InlineData("7.25;102.25;", "7.25;102.26;", "balance-chain")]
    [InlineData("\nEnd", "\n2026-11-24;1.00;103.25;x\nEnd;3;3.25;103.25\nEnd", "footer")]
    public void Of_a_file_that_contradicts_itself_nothing_is_booked(string good, string bad, string rule)
    {
        var items = Decode(Encoding.UTF8.GetBytes(Good.Replace(good, bad)));

        Assert.Empty(Tables.Entries(items));
        Assert.Contains(rule, Tables.Findings(items), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_stands_behind_the_rows_the_last_one_is_held_that_ends_otherwise_than_the_others()
    {
        const string layout = """
            {"use":"statement","covers":"whole-days","delimiter":";","amounts":"negative-is-debit","otherColumns":true,
             "constants":{"account":"1","currency":"EUR"},"columns":[{"role":"bookingDate"},{"role":"amount"}]}
            """;
        const string table = "2026-11-23;-5.00;a\n2026-11-23;-5.00;b\n2026-11-24;-15.00";

        Assert.Equal("line 3, column 1: cut-off", Tables.Findings(Tables.Decode(layout, table)));
        Assert.Equal(2, Tables.Entries(Tables.Decode(layout, table)).Count);
        Assert.Equal("", Tables.Findings(Tables.Decode(layout, table + "\n")));
        Assert.Equal("", Tables.Findings(Tables.Decode(layout, table + ";c")));
    }

    [Theory]
    [InlineData("", "2026-11-23;-5.00\n2026-11-24;-15.00", "")]
    [InlineData("", "2026-11-23;-5.00\n2026-11-24;-15.0", "line 2, column 1: cut-off")]
    [InlineData("", "2026-11-23;-5.00\n2026-11-24;-1", "line 2, column 1: cut-off")]
    [InlineData("", "2026-11-23;-5.00\n2026-11-24;-1\n", "")]
    [InlineData("", "2026-11-23;-5\n2026-11-24;-1", "")]
    [InlineData("trailing", "2026-11-23;5.00-\n2026-11-24;15.00", "line 2, column 1: cut-off")]
    [InlineData("trailing", "2026-11-23;5.00-\n2026-11-24;15.00-", "")]
    public void An_amount_at_the_end_of_a_file_is_held_that_may_have_been_longer(string sign, string table, string expected)
    {
        var layout = """
            {"use":"statement","covers":"whole-days","delimiter":";","amounts":"negative-is-debit","numbers":{"sign":"leading"},
             "constants":{"account":"1","currency":"EUR"},"columns":[{"role":"bookingDate"},{"role":"amount"}]}
            """;
        var items = Tables.Decode(sign.Length > 0 ? layout.Replace("leading", sign) : layout, table);

        Assert.Equal(expected, Tables.Findings(items));
        Assert.Equal(expected.Length > 0 ? 1 : 2, Tables.Entries(items).Count);
    }

    [Fact]
    public void A_line_that_is_a_row_and_a_last_line_at_once_is_neither_swallowed_nor_booked()
    {
        const string layout = """
            {"use":"statement","covers":"whole-days","delimiter":";","amounts":"negative-is-debit",
             "constants":{"account":"1","currency":"EUR"},
             "columns":[{"role":"bookingDate"},{"role":"amount"},{"role":"remittance"}],
             "footer":[{"fields":[{"index":3,"text":"Total"}],"optional":true}]}
            """;
        var items = Tables.Decode(layout, "2026-11-23;-5.00;Tea\n2026-11-23;-7.00;Total\n");

        Assert.Empty(Tables.Entries(items));
        Assert.Equal("line 2, column 1: footer", Tables.Findings(items));
        Assert.Equal("", Tables.Findings(Tables.Decode(layout, "2026-11-23;-5.00;Tea\n;;Total\n")));
    }

    [Fact]
    public void More_rows_than_any_bank_writes_are_one_finding_and_findings_have_an_end()
    {
        var body = Encoding.UTF8.GetBytes(Good.Replace("End;2;2.25;102.25", ""));
        var items = new TableToStatements(Tables.Plan(Layout)) { MaxRows = 1 }.Decode(body).ToList();
        Assert.Equal("line 3, column 1: rows", Tables.Findings(items));
        Assert.Empty(Tables.Entries(items));

        var odd = Decode(Encoding.UTF8.GetBytes("Day;Amount;Balance;Text\n" + string.Concat(Enumerable.Repeat("x\n", 20_000))));
        Assert.InRange(odd.Count, 10_000, 10_010);
    }

    [Fact]
    public void Of_changed_bytes_every_row_is_an_entry_or_is_told()
    {
        const int seed = 23112026;
        var random = new Random(seed);
        var whole = Encoding.UTF8.GetBytes(Good);
        for (var i = 0; i < 20_000; i++)
        {
            var body = whole.ToArray();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                body[random.Next(body.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : body[random.Next(body.Length)];
            }

            var items = Decode(body);
            Assert.True(
                Tables.Entries(items).Count == 2 || items.OfType<DecodedFinding>().Any(),
                $"seed {seed}, round {i}: {Encoding.Latin1.GetString(body)}");
            Assert.All(Tables.Entries(items), entry => Assert.Empty(StatementJson.ReadEntry(StatementJson.Write(entry)).Findings));
        }
    }

    [Fact]
    public void What_is_left_out_of_an_entry_is_told_and_a_file_without_rows_is_held_against_its_balances()
    {
        const string layout = """
            {"use":"statement","covers":"whole-days","delimiter":";","amounts":"negative-is-debit",
             "constants":{"account":"1","currency":"EUR"},
             "preamble":[{"fields":[{"text":"Open"},{"role":"openingBalance"}],"optional":true}],"header":true,
             "columns":[{"name":"Day","role":"bookingDate"},{"name":"Amount","role":"amount"},{"name":"Other","role":"counterpartyAccount"},
                        {"name":"Name","role":"counterpartyName"}],
             "footer":[{"fields":[{"text":"Close"},{"role":"closingBalance"}],"optional":true}]}
            """;
        var items = Tables.Decode(layout, $"Day;Amount;Other;Name\n2026-11-23;-5.00;{new string('?', 40)};A\u202EB\n");

        Assert.Equal("line 2, column 18, Other: left-out; line 2, column 1: left-out", Tables.Findings(items));
        Assert.Equal(5m, Assert.Single(Tables.Entries(items)).Amount.Value);
        Assert.Equal("line 3, column 7, ClosingBalance: closing-balance",
            Tables.Findings(Tables.Decode(layout, "Open;5.00\nDay;Amount;Other;Name\nClose;6.00\n")));
        Assert.Equal("end of the file: header", Tables.Findings(Tables.Decode(layout, "")));
    }

    [Fact]
    public void A_balance_of_one_account_says_nothing_of_several()
    {
        var layout = Layout.Replace("\"account\":\"1\",", "").Replace("\"role\":\"remittance\"", "\"role\":\"account\"");
        var table = "Day;Amount;Balance;Text\n2026-11-23;-5.00;95.00;1\n2026-11-24;7.25;10.25;2\n2026-11-24;1.00;96.00;1\nEnd;3;3.25;96.00";
        var items = Tables.Decode(layout, table);

        Assert.Equal("line 5, column 12, ClosingBalance: several-accounts", Tables.Findings(items));
        Assert.Equal(["1", "2"], items.OfType<DecodedStatement>().Select(item => item.Statement.Account.Number));
    }

    private static List<DecodedItem> Decode(byte[] body) => [.. new TableToStatements(Tables.Plan(Layout)).Decode(body)];
}
