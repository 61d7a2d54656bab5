using BankHub.Core.Statements;

namespace BankHub.Tests.Mapping.Delimited;

/// <summary>One booking has one name, in whichever export it is told.</summary>
public sealed class EntryNameTests
{
    private const string Layout = """
        {"use":"statement","delimiter":";","amounts":"negative-is-debit","constants":{"currency":"EUR","account":"1"},
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
    public void An_export_that_is_told_again_has_the_same_name_and_another_one_another()
    {
        string Id(string table) =>
            Tables.Decode(Layout, table).OfType<BankHub.Core.Adapters.DecodedStatement>().Single().Statement.Identification;

        Assert.Equal(Id(First), Id(First));
        Assert.NotEqual(Id(First), Id(First + Third));
    }

    private static List<string> Names(string table)
    {
        var entries = Tables.Entries(Tables.Decode(Layout, table));
        Assert.All(entries, entry => Assert.Empty(StatementJson.ReadEntry(StatementJson.Write(entry)).Findings));
        return [.. entries.Select(entry => entry.AccountServicerReference!)];
    }
}
