using System.Globalization;
using System.Text;
using BankHub.Formats.Delimited;

namespace BankHub.Tests.Formats.Delimited;

public sealed class AmountTextTests
{
    private static readonly NumberForm German = new() { Decimal = ',', Thousands = '.' };
    private static readonly NumberForm Swiss = new() { Thousands = '\'' };
    private static readonly NumberForm French = new() { Decimal = ',', Thousands = ' ' };
    private static readonly NumberForm Pounds = new() { Thousands = ',', Symbol = "£" };

    public static TheoryData<NumberForm, string, string?> Amounts => new()
    {
        { new(), "12.34", "12.34" },
        { new(), "-12.34", "-12.34" },
        { new(), "\u2212" + "12.34", "-12.34" },
        { new(), "+5", "5" },
        { new(), " 5.00 ", "5.00" },
        { new(), "123456789012345678901234", "123456789012345678901234" },
        { new(), "1234567890123.45", "1234567890123.45" },
        { German, "1.234.567,89", "1234567.89" },
        { German, "1234567,89", "1234567.89" },
        { Swiss, "1'234.50", "1234.50" },
        { Swiss, "1’234.50", "1234.50" },
        { French, "1\u00A0234,50", "1234.50" },
        { French, "1 234,50", "1234.50" },
        { Pounds, "£1,183.23", "1183.23" },
        { Pounds, "+ £1,100.00", "1100.00" },
        { Pounds, "£-5.00", "-5.00" },
        { new() { Implied = 2 }, "0001234", "12.34" },
        { new() { Sign = SignPlace.Trailing }, "12.34-", "-12.34" },
        { new() { Sign = SignPlace.Parentheses }, "(12.34)", "-12.34" },

        // What could be read in two ways, or in none.
        { new(), "12,34", null },
        { new(), "1,234.50", null },
        { German, "1.23", null },
        { German, "1.234.56", null },
        { German, "1234.567,00", null },
        { German, "12.34", null },
        { German, ".123,00", null },
        { German, "1,2,3", null },
        { German, "1,234.5", null },
        { new(), "12.", null },
        { new(), ".5", null },
        { new(), "", null },
        { new(), "-", null },
        { new(), "--1", null },
        { new(), "1-", null },
        { new(), "1e5", null },
        { new(), "0x10", null },
        { new(), "12.34 EUR", null },
        { new(), "£5", null },
        { new(), "1234567890123456789012345", null },
        { new(), "١٢", null },
        { Pounds, "+£-5", null },
        { new() { Sign = SignPlace.None }, "-5", null },
        { new() { Sign = SignPlace.Trailing }, "-5", null },
        { new() { Implied = 2 }, "12.34", null },
    };

    [Theory]
    [MemberData(nameof(Amounts))]
    public void An_amount_is_read_in_one_way_or_not_at_all(NumberForm form, string text, string? expected)
    {
        var isRead = AmountText.TryRead(Encoding.UTF8.GetBytes(text), form, out var value);

        Assert.Equal(expected, isRead ? value.ToString(CultureInfo.InvariantCulture) : null);
    }

    [Theory]
    [InlineData("dd.MM.yyyy", "23.11.2026", "2026-11-23")]
    [InlineData("dd.MM.yy", "23.11.26", "2026-11-23")]
    [InlineData("dd-MMM-yyyy", "12-Dec-2019", "2019-12-12")]
    [InlineData("yyyyMMdd", "20240229", "2024-02-29")]
    [InlineData("yyyy-MM-dd HH:mm:ss zzz", "2018-02-25 23:34:56 -0800", "2018-02-25")]
    [InlineData("MM/dd/yyyy", "23/11/2026", null)]
    [InlineData("dd.MM.yyyy", "31.02.2026", null)]
    [InlineData("dd.MM.yyyy", "3.1.2026", null)]
    [InlineData("dd.MM.yyyy", "23.11.2026x", null)]
    [InlineData("dd.MM.yyyy", "٢٣.11.2026", null)]
    public void A_day_is_one_in_its_pattern_alone(string pattern, string text, string? expected) =>
        Assert.Equal(
            expected,
            DateText.TryRead(Encoding.UTF8.GetBytes(text), [pattern], out var day)
                ? day.ToString("O", CultureInfo.InvariantCulture) : null);

    [Theory]
    [InlineData("dd.MM.yyyy", true)]
    [InlineData("yyMMdd", true)]
    [InlineData("MM.yyyy", false)]
    [InlineData("dd.MM", false)]
    [InlineData("d", false)]
    public void A_pattern_tells_a_day_of_a_year(string pattern, bool expected) => Assert.Equal(expected, DateText.IsPattern(pattern));

    [Theory]
    [InlineData("=1+1", true)]
    [InlineData("+49 30 1234", true)]
    [InlineData("-", true)]
    [InlineData("@SUM(A1)", true)]
    [InlineData("  =1", true)]
    [InlineData("\"=1", true)]
    [InlineData("'=1", true)]
    [InlineData("''  \"@x", true)]
    [InlineData("\uFF1D1", true)]
    [InlineData("Invoice -5", false)]
    [InlineData("'quoted'", false)]
    [InlineData("", false)]
    [InlineData("1=1", false)]
    [InlineData("a, b; c|d", false)]
    public void What_a_spreadsheet_would_run_is_text_and_reads_back(string text, bool isRisky)
    {
        Assert.Equal(isRisky, CellGuard.IsRisky(text));
        Assert.Equal(isRisky ? "'" + text : text, CellGuard.Guard(text));
        Assert.Equal(text, CellGuard.Unguard(CellGuard.Guard(text)));
    }

    [Theory]
    [InlineData("\t=1", "'\t'=1")]
    [InlineData("a,=1", "a,'=1")]
    [InlineData("a; \"-1;b", "a;' \"-1;b")]
    [InlineData("a|'@x", "a|''@x")]
    [InlineData("=1,+2", "'=1,'+2")]
    public void What_stands_behind_a_delimiter_is_text_too(string text, string expected)
    {
        Assert.True(CellGuard.IsRisky(text));
        Assert.Equal(expected, CellGuard.Guard(text));
        Assert.Equal(text, CellGuard.Unguard(expected));
    }
}
