using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Statements;

namespace BankHub.Tests.Mapping.SwiftMt.Statements;

/// <summary>What MT 940, 941, 942 and 950 say, in canonical words.</summary>
public sealed class StatementReadingTests
{
    [Theory]
    [InlineData("C", BookingSide.Credit, false, EntryStatus.Booked)]
    [InlineData("D", BookingSide.Debit, false, EntryStatus.Booked)]
    [InlineData("RC", BookingSide.Debit, true, EntryStatus.Booked)]
    [InlineData("RD", BookingSide.Credit, true, EntryStatus.Booked)]
    [InlineData("EC", BookingSide.Credit, false, EntryStatus.Pending)]
    [InlineData("ED", BookingSide.Debit, false, EntryStatus.Pending)]
    public void A_mark_says_which_side_was_booked_and_what_is_taken_back(string mark, BookingSide side, bool reversal, EntryStatus status)
    {
        var entry = Assert.Single(FinTexts.Entries($":61:2611231123{mark}R10,5NTRFREF1//BANK1"));

        Assert.Equal((side, reversal, status, "10.50"), (entry.Side, entry.Reversal, entry.Status, entry.Amount.Digits));
        Assert.Equal("BANK1", entry.AccountServicerReference);
    }

    [Theory]
    [InlineData("2612310102", "2026-12-31", "2027-01-02")]
    [InlineData("2701021231", "2027-01-02", "2026-12-31")]
    [InlineData("261123", "2026-11-23", null)]
    public void The_day_of_booking_is_near_the_value_date_and_may_be_missing(string dates, string value, string? booked)
    {
        var entry = Assert.Single(FinTexts.Entries($":61:{dates}C1,NTRFNONREF"));

        Assert.Equal((value, booked), (entry.ValueDate?.ToString("O"), entry.BookingDate?.ToString("O")));
        Assert.Empty(entry.Details);
    }

    [Fact]
    public void A_statement_has_its_account_its_balances_and_its_number()
    {
        var items = FinTexts.Decode(FinTexts.Message("940", """
            :20:STMT1
            :25:DE89370400440532013000EUR
            :28C:77/1
            :60F:D261120EUR10,
            :61:261123C30,NTRFREF1
            :62F:C261123EUR20,
            :64:C261123EUR15,
            :65:C261124EUR17,5
            """));

        var statement = Assert.IsType<DecodedStatement>(items[0]).Statement;
        Assert.Equal(3, items.Count);
        Assert.Equal(
            (StatementKind.EndOfDay, "STMT1", 77L, 1, true, "DE89370400440532013000", "BANKDEFF"),
            (statement.Kind, statement.Identification, statement.LegalSequenceNumber, statement.Page, statement.IsLastPage,
                statement.Account.Iban?.Value, statement.Servicer?.Bic?.Value));
        Assert.Equal(
            ["OPBD -10.00 EUR", "CLBD 20.00 EUR", "CLAV 15.00 EUR", "FWAV 17.50 EUR"],
            statement.Balances.Select(balance => $"{balance.Type} {balance.Amount}"));
    }

    [Fact]
    public void Pages_go_by_the_number_of_their_statement_and_chain()
    {
        string Page(string reference, int page, string opening, string closing) => FinTexts.Message("940", $"""
            :20:{reference}
            :25:12345
            :28C:00077/{page}
            :{opening}
            :61:261123C10,NTRFREF{page}
            :{closing}
            """);
        var items = FinTexts.Decode(
            Page("A", 1, "60F:C261120EUR0,", "62M:C261123EUR10,") + Page("B", 2, "60M:C261123EUR10,", "62F:C261123EUR20,"));

        Assert.Equal(
            [("77", 1, false, "OPBD ITBD"), ("77", 2, true, "ITBD CLBD")],
            items.OfType<DecodedStatement>().Select(item => item.Statement).Select(one =>
                (one.Identification, one.Page, one.IsLastPage, string.Join(' ', one.Balances.Select(balance => balance.Type)))));
        Assert.Empty(items.OfType<DecodedFinding>());
    }

    [Fact]
    public void A_page_that_does_not_say_which_it_is_is_told_with_its_entries()
    {
        var items = FinTexts.Decode(FinTexts.Message(
            "940", ":20:STARTUMSE\n:25:1\n:28C:123\n:60M:C261123EUR5,\n:61:261123C10,NTRFX\n:62F:C261123EUR15,"));

        Assert.Equal(["page", "without-statement"], items.Cast<DecodedFinding>().Select(item => item.Finding.Rule).Take(2));
    }

    [Fact]
    public void Balances_that_do_not_add_up_and_pages_that_do_not_chain_are_findings()
    {
        var first = ":20:A\n:25:1\n:28C:1/1\n:60F:C261120EUR5,\n:61:261123C10,NTRFX\n:62F:C261123EUR16,";
        var second = ":20:B\n:25:1\n:28C:2/1\n:60F:C261123EUR17,\n:62F:C261123EUR17,";
        var items = FinTexts.Decode(FinTexts.Message("940", first) + FinTexts.Message("940", second));

        Assert.Equal(
            ["statement-balance", "statement-chain"], items.OfType<DecodedFinding>().Select(item => item.Finding.Rule));
        Assert.Equal(2, items.OfType<DecodedStatementEnd>().Count());
    }

    [Fact]
    public void An_interim_report_has_its_time_and_counts_its_entries_where_none_is_left_out()
    {
        var items = FinTexts.Decode(FinTexts.Message("942", """
            :20:R1
            :25:12345
            :28C:50010/3
            :34F:EUR0,
            :13D:2611231100+0130
            :61:261123C10,NTRFE2E-1
            :90C:1EUR10,
            """));

        var statement = Assert.IsType<DecodedStatement>(items[0]).Statement;
        Assert.Equal(
            (StatementKind.Intraday, 50010L, 3L, new DateTimeOffset(2026, 11, 23, 11, 0, 0, TimeSpan.FromMinutes(90))),
            (statement.Kind, statement.LegalSequenceNumber, statement.ElectronicSequenceNumber, statement.Created));
        Assert.True(Assert.IsType<DecodedStatement>(items[0]).IsNumberedWithin);
        Assert.Equal(1, Assert.IsType<DecodedStatementEnd>(items[^1]).NumberOfEntries);
        var names = Assert.IsType<DecodedEntry>(items[1]).Entry.Details[0].References;
        Assert.Equal(("E2E-1", "E2E-1"), (names.InstructionIdentification, names.EndToEndIdentification));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n:62F:C261123EUR")]
    public void A_statement_without_its_closing_balance_may_be_a_part(string closing)
    {
        var items = FinTexts.Decode(FinTexts.Message(
            "940", $":20:A\n:25:1\n:28C:1/1\n:60F:C261120EUR5,\n:61:261123C10,NTRFX{closing}"));

        Assert.Equal(["incomplete", "without-statement"], items.Cast<DecodedFinding>().Select(item => item.Finding.Rule).Distinct());
    }

    [Fact]
    public void What_a_bank_says_of_the_account_is_told_to_be_left_out()
    {
        var items = FinTexts.Decode(FinTexts.Message(
            "940", ":20:A\n:21:ASKED\n:25:1\n:28C:1/1\n:60F:C261120EUR5,\n:61:261123C10,NTRFX\n:86:OF IT\n:62F:C261123EUR15,\n:86:BIC"));

        Assert.Equal(["left-out", "left-out"], items.OfType<DecodedFinding>().Select(item => item.Finding.Rule));
        Assert.Equal(["line 10, :86:", "line 3, :21:"], items.OfType<DecodedFinding>().Select(item => item.Finding.Path));
    }

    [Fact]
    public void What_is_not_understood_is_told_and_its_neighbours_apply()
    {
        var items = FinTexts.Decode(FinTexts.Message(
            "940", ":20:A\n:25:1\n:28C:1/1\n:60F:C261120EUR5,\n:61:261123X10,NTRFX\n:61:261123C10,NTRFX\n:62F:C261123EUR15,"));

        Assert.Single(items.OfType<DecodedEntry>());
        Assert.Contains(items.OfType<DecodedFinding>(), item => item.Finding.Rule == "incomplete");
        Assert.Contains(
            FinTexts.Decode(FinTexts.Message("940", ":20:A\n:25:1\n:28C:1/1\n:60F:C261120XXX5,\n:61:261123C10,NTRFX\n:62F:C261123XXX15,"))
                .OfType<DecodedFinding>(), item => item.Finding.Rule == "without-statement");
    }
}
