using System.Text;
using BankHub.Core.Adapters.Reading;
using BankHub.Core.Findings;
using BankHub.Mapping.Delimited.Layouts;
using BankHub.Tests.House;

namespace BankHub.Tests.Mapping.Delimited;

public sealed class LayoutPlanTests
{
    [Fact]
    public void Every_layout_of_a_bank_makes_sense()
    {
        var findings = new FindingList();
        foreach (var file in Tree.Ending("/mapping.json"))
        {
            foreach (var layout in MappingReader.Read(Encoding.UTF8.GetBytes(Tree.Read(file)), findings)!.Own.Layouts.Values)
            {
                LayoutPlan.Of(layout, findings);
            }
        }

        Assert.Empty(findings);
    }

    private const string Good = """
        {"use":"statement","covers":"whole-days","delimiter":";","amounts":"negative-is-debit",
         "numbers":{"decimal":",","thousands":"."},"constants":{"account":"1"},
         "columns":[{"role":"bookingDate"},{"role":"amount"},{"role":"remittance"},{"role":"remittance"}]}
        """;

    [Theory]
    [InlineData("\"delimiter\":\";\"", "\"delimiter\":\"\\\"\"", "$.delimiter: layout-characters")]
    [InlineData("\"delimiter\":\";\",", "", "$: layout-places; $.columns[0]: layout-places; $.columns[1]: layout-places; "
        + "$.columns[2]: layout-places; $.columns[3]: layout-places")]
    [InlineData("\"delimiter\":\";\"", "\"delimiter\":\";\",\"width\":10", "$: layout-places")]
    [InlineData("\"thousands\":\".\"", "\"thousands\":\",\"", "$.numbers: layout-numbers")]
    [InlineData("\"amounts\":\"negative-is-debit\",", "", "$.amounts: layout-side")]
    [InlineData("{\"role\":\"amount\"}", "{\"role\":\"debitAmount\"}", "$.columns: layout-amount")]
    [InlineData("{\"role\":\"bookingDate\"}", "{}", "$.columns: layout-day")]
    [InlineData("{\"role\":\"bookingDate\"}", "{\"role\":\"bookingDate\",\"dates\":[\"MM.yyyy\"]}", "$.columns[0].dates: layout-dates")]
    [InlineData("{\"role\":\"bookingDate\"}", "{\"role\":\"bookingDate\"},{\"role\":\"bookingDate\"}", "$.columns[1]: layout-twice")]
    [InlineData("{\"role\":\"bookingDate\"}", "{\"role\":\"bookingDate\"},{\"role\":\"executionDate\"}", "$.columns[1]: layout-role")]
    [InlineData("{\"role\":\"bookingDate\"}", "{\"role\":\"bookingDate\"},{\"role\":\"count\"}", "$.columns[1]: layout-role")]
    [InlineData("{\"role\":\"bookingDate\"}", "{\"role\":\"bookingDate\"},{\"role\":\"side\",\"words\":{\"C\":\"+\"}}",
        "$.columns[1]: layout-words")]
    [InlineData("{\"role\":\"bookingDate\"}", "{\"role\":\"bookingDate\",\"pad\":\"0\"}", "$.columns[0]: layout-pad")]
    [InlineData("\"columns\"", "\"header\":true,\"columns\"", "$.columns[0]: layout-header; $.columns[1]: layout-header; "
        + "$.columns[2]: layout-header; $.columns[3]: layout-header")]
    [InlineData("\"columns\"", "\"footer\":[{\"fields\":[{\"role\":\"count\"}]}],\"columns\"", "$.footer[0]: layout-footer")]
    [InlineData("\"columns\"", "\"preamble\":[{\"fields\":[{\"role\":\"currency\"}]}],\"columns\"", "$.preamble[0]: layout-footer")]
    [InlineData("{\"account\":\"1\"}", "{\"currency\":\"EUR\"}", "$.columns: layout-account")]
    [InlineData("\"columns\"", "\"footer\":[{\"fields\":[{\"text\":\"T\"},{\"role\":\"account\"}]}],\"columns\"",
        "$.footer: layout-account")]
    [InlineData("\"covers\":\"whole-days\",", "", "$.covers: layout-covers")]
    [InlineData("whole-days", "increments", "$.covers: layout-covers")]
    [InlineData("\"use\":\"statement\"", "\"use\":\"payments\"", "$.columns[0]: layout-role")]
    public void A_layout_that_makes_no_sense_is_told_by_its_path(string good, string bad, string expected)
    {
        Assert.NotNull(Tables.Look(Good).Plan);

        var (plan, findings) = Tables.Look(Good.Replace(good, bad));

        Assert.Null(plan);
        Assert.Equal(expected, string.Join("; ", findings.Select(finding => $"{finding.Path}: {finding.Rule}")));
    }
}
