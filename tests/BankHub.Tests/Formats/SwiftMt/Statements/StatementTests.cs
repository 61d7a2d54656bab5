using BankHub.Formats.SwiftMt;
using BankHub.Formats.SwiftMt.Statements;

namespace BankHub.Tests.Formats.SwiftMt.Statements;

/// <summary>Statements: entries, dates, marks, balances and their chain.</summary>
public sealed class StatementTests
{
    [Fact]
    public void Reads_a_statement()
    {
        var statement = MtStatement.Of(Samples.Read(Samples.Statement))!;
        Assert.Equal(("STMT1", "EUR"), (statement.Reference.ToString(), statement.Currency));
        Assert.Equal((1000m, 1100m), (statement.Opening?.Amount, statement.Closing?.Amount));
        var lines = new List<string>();
        foreach (var line in statement.Lines)
        {
            var reference = MtText.Of(line.OwnerReference);
            lines.Add($"{line.SignedAmount} {line.ValueDate:yyyy-MM-dd} {reference} {line.Information["EREF"]}");
        }

        Assert.Equal(["100.25 2023-07-04 REF1 ABC", "-0.25 2023-07-04 NONREF "], lines);
    }

    [Theory]
    [InlineData("C", 1)]
    [InlineData("D", -1)]
    [InlineData("RC", -1)]
    [InlineData("RD", 1)]
    public void A_reversal_turns_the_sign(string mark, int sign) =>
        Assert.Equal(sign * 5m, Line($"2307040704{mark}5,NTRFX").SignedAmount);

    [Theory]
    [InlineData("2301020102", "2023-01-02")]
    [InlineData("2301021231", "2022-12-31")]
    [InlineData("2212310102", "2023-01-02")]
    [InlineData("2402290301", "2024-03-01")]
    [InlineData("9912310103", "2000-01-03")]
    public void The_year_of_booking_is_that_near_the_value_date(string dates, string expected) =>
        Assert.Equal(expected, $"{Line($"{dates}C5,NTRFX").EntryDate:yyyy-MM-dd}");

    [Fact]
    public void The_thirtieth_of_February_is_its_last_day() => Assert.Equal(new(2016, 2, 29), Line("160230C5,NTRFX").ValueDate);

    [Theory]
    [InlineData("62F:C230704EUR1100,", "62F:C230704EUR1100,01", "statement-balance")]
    [InlineData("60F:C230704EUR1000,", "60F:D230704EUR1000,", "statement-balance")]
    [InlineData("C100,25NTRF", "RC100,25NTRF", "statement-balance")]
    [InlineData("C100,25NTRF", "CNTRF", "statement-amount")]
    public void A_statement_that_does_not_add_up_is_found(string from, string to, string rule) =>
        Assert.Contains(rule, Samples.Broken(Samples.Statement.Replace(from, to)));

    [Fact]
    public void Statements_and_pages_follow_one_another()
    {
        var next = Samples.Statement.Replace("28C:7/1", "28C:8/1").Replace("62F:C230704EUR1100,", "62F:C230704EUR1200,")
            .Replace("60F:C230704EUR1000,", "60F:C230704EUR1100,");
        Assert.Empty(Samples.Broken(Samples.Statement + next));
        Assert.Equal(["statement-chain"], Samples.Broken(Samples.Statement + Samples.Statement.Replace("28C:7/1", "28C:7/2")));
        Assert.Equal(["statement-gap"], Samples.Broken(Samples.Statement + next.Replace("28C:8/1", "28C:9/1")));
    }

    [Fact]
    public void Information_before_and_behind_the_entries_belongs_to_the_account_and_several_fields_to_one_entry()
    {
        var statement = MtStatement.Of(Samples.Read(Samples.Statement.Replace(":61:2307040704C", ":86:IBAN NO.\n:61:2307040704C")
            .Replace("?32JOHN DOE", "\n:86:?32JOHN DOE").Replace("EUR1100,\n", "EUR1100,\n:86:END\n")))!;
        Assert.Equal(["IBAN NO.", "END"], statement.Remarks.Select(remark => remark.ToString()));
        foreach (var line in statement.Lines)
        {
            Assert.Equal(line.IsCredit ? "JOHN DOE" : null, line.Information["NAME"] ?? line.Information["name"]);
        }
    }

    private static MtStatementLine Line(string text)
    {
        foreach (var line in MtStatement.Of(Samples.Read(Samples.Statement.Replace("2307040704C100,25NTRFREF1//BANK1", text)))!.Lines)
        {
            return line;
        }

        throw new InvalidOperationException();
    }
}
