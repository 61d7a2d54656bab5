using System.Text;
using BankHub.Core.Adapters;
using BankHub.Tests.House;

namespace BankHub.Tests.Adapters.FirstCoastAch;

/// <summary>The account activity as a table: what is whole books, what was cut or changed books nothing.</summary>
public sealed class ActivityTests
{
    private static readonly string Text = File.ReadAllText(
        Path.Combine(Tree.Root, "adapters", "FirstCoastAch", "golden", "received-activity.csv"), Encoding.ASCII);

    [Fact]
    public void A_table_that_ends_too_early_books_nothing_wherever_it_was_cut()
    {
        // The zeros at the very end say nothing.
        for (var length = "Account Activity,".Length; length < Text.TrimEnd().Length - ".00".Length; length++)
        {
            var items = Decode(Text[..length]);
            Assert.Empty(items.OfType<DecodedEntry>());
            Assert.NotEmpty(items.OfType<DecodedFinding>());
        }

        Assert.Equal(4, Decode(Text.TrimEnd()).OfType<DecodedEntry>().Count());
    }

    [Theory]
    [InlineData("-500.00,9999500.00", "-500.01,9999500.00")]
    [InlineData("-500.00,9999500.00", "500.00,9999500.00")]
    [InlineData("End of activity,4,-606.00", "End of activity,5,-606.00")]
    [InlineData("End of activity,4,-606.00", "End of activity,4,-605.00")]
    [InlineData("11/24/2026,12.00,9999512.00,069000010000002,FC261124000002,\"ACH settlement, credit\"\r\n", "")]
    [InlineData("FC261124000002", "FC261124000001")]
    [InlineData("Trace Number", "Trace")]
    [InlineData("Account Activity,1000200030", "Account Activity,")]
    [InlineData("\r\nEnd of activity", "\r\nEnd of activity,0,0.00\r\nEnd of activity")]
    public void A_table_that_contradicts_itself_books_nothing_of_what_is_in_doubt(string from, string to)
    {
        Assert.Contains(from, Text, StringComparison.Ordinal);
        var items = Decode(Text.Replace(from, to, StringComparison.Ordinal));
        Assert.NotEmpty(items.OfType<DecodedFinding>());
        Assert.DoesNotContain(items.OfType<DecodedEntry>(), item => item.Entry.Details is [{ References.Trace: "069000010000002" }]);
    }

    [Fact]
    public void A_text_of_a_customer_is_no_column_and_no_formula_runs()
    {
        var items = Decode(Text.Replace("Monthly fee", "\"=HYPERLINK(1), 11/24/2026,-1.00,\"", StringComparison.Ordinal));
        Assert.Empty(items.OfType<DecodedFinding>());
        Assert.Equal(
            "=HYPERLINK(1), 11/24/2026,-1.00,", items.OfType<DecodedEntry>().Last().Entry.AdditionalInformation);
    }

    private static List<DecodedItem> Decode(string text) =>
        [.. FirstCoast.Decode(Encoding.ASCII.GetBytes(text), "FCCSV_20261125_000001.csv")];
}
