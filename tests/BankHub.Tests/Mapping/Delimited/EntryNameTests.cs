using BankHub.Core.Statements;

namespace BankHub.Tests.Mapping.Delimited;

/// <summary>One booking has one name, in whichever export it is told.</summary>
public sealed class EntryNameTests
{
    private const string Layout = """
        {"use":"statement","covers":"whole-days","delimiter":";","amounts":"negative-is-debit","constants":{"currency":"EUR","account":"1"},
         "columns":[{"role":"bookingDate"},{"role":"amount"},{"role":"remittance"},{"role":"balance"},{"role":"bankReference"}]}
        """;

    private const string First = "2026-11-23;-5.00;Coffee;95.00;\n2026-11-23;-5.00;Coffee;90.00;\n2026-11-23;-5.00;Tea;85.00;\n";
    private const string Third = "2026-11-23;-5.00;Coffee;80.00;\n";
    private const string Next = "2026-11-24;-5.00;Coffee;75.00;\n";

    [Fact]
    public void Equal_rows_are_so_many_bookings_as_there_are_rows() =>
        Assert.Equal(3, Names(First).Distinct().Count());

    [Fact]
    public void An_export_that_overlaps_doubles_nothing_and_loses_nothing()
    {
        Assert.Equal(Names(First), Names(First + Third + Next).Take(3));
        Assert.Equal(5, Names(First).Concat(Names(First + Third + Next)).Distinct().Count());
    }

    [Fact]
    public void The_order_of_an_export_and_the_form_of_its_numbers_change_no_name()
    {
        var turned = string.Join('\n', First.TrimEnd('\n').Split('\n').Reverse())
            .Replace("-5.00", "-5.0").Replace("95.00", "").Replace("90.00", "").Replace("85.00", "");
        Assert.Equal(Names(First).Order(), Names(turned).Order());
    }

    [Fact]
    public void The_banks_own_reference_is_the_name_where_it_is_one()
    {
        var layout = Layout.Replace("{\"role\":\"bankReference\"}", "{\"role\":\"bankReference\",\"unique\":true}");
        var items = Tables.Decode(layout, "2026-11-23;-5.00;Coffee;;R1\n2026-11-23;-5.00;Coffee;;R2\n2026-11-23;-6.00;Tea;;R2\n");

        Assert.Equal(["R1", "R2"], Tables.Entries(items).Select(entry => entry.AccountServicerReference));
        Assert.Equal("line 3, column 23, BankReference: reference-repeated", Tables.Findings(items));
    }

    [Fact]
    public void A_name_that_was_made_up_says_so_and_the_banks_own_does_not()
    {
        var layout = Layout.Replace("{\"role\":\"bankReference\"}", "{\"role\":\"bankReference\",\"unique\":true}");
        Assert.Equal(
            ["table Notification", null],
            Tables.Decode(layout, "2026-11-23;-5.00;Coffee;;\n2026-11-23;-5.00;Coffee;;R2\n")
                .OfType<BankHub.Core.Adapters.DecodedEntry>().Select(item => item.NamedBy));
    }

    [Fact]
    public void An_export_that_is_told_again_has_the_same_name_and_another_one_another()
    {
        string Id(string table) =>
            Tables.Decode(Layout, table).OfType<BankHub.Core.Adapters.DecodedStatement>().Single().Statement.Identification;

        Assert.Equal(Id(First), Id(First));
        Assert.NotEqual(Id(First), Id(First + Third));
    }

    [Fact]
    public void What_is_announced_never_has_the_name_of_what_is_booked()
    {
        var layout = Layout.Replace(
            "{\"role\":\"bankReference\"}", "{\"role\":\"status\",\"words\":{\"\":\"booked\",\"P\":\"pending\"}}");
        const string booked = "2026-11-23;-5.00;Coffee;;\n", open = "2026-11-23;-5.00;Coffee;;P\n";

        Assert.Equal(Names(booked, layout)[0], Names(open + booked, layout)[1]);
        Assert.Equal(Names(booked + booked, layout)[1], Names(open + booked, layout)[0]);
    }

    [Fact]
    public void Of_increments_equal_rows_of_two_files_are_two_bookings()
    {
        var layout = Layout.Replace("whole-days", "increments");
        Assert.Equal(4, Names(First, layout).Concat(Names(Third, layout)).Distinct().Count());
        Assert.Equal(Names(Third, layout), Names(Third.Replace("80.00", "80.0"), layout));
        Assert.Equal("line 1, column 26, BankReference: name-missing",
            Tables.Findings(Tables.Decode(layout, "2026-11-23;-5.00;Coffee;;\n")));
    }

    private static List<string> Names(string table, string layout = Layout)
    {
        var entries = Tables.Entries(Tables.Decode(layout, table));
        Assert.All(entries, entry => Assert.Empty(StatementJson.ReadEntry(StatementJson.Write(entry)).Findings));
        return [.. entries.Select(entry => entry.AccountServicerReference!)];
    }
}
