using System.Globalization;
using System.Text;
using BankHub.Formats.SwiftMt.Reading;
using BankHub.Formats.SwiftMt.Values;

namespace BankHub.Tests.Formats.SwiftMt.Values;

/// <summary>Amounts and days as banks write them; what may mean two things is none.</summary>
public sealed class AmountTests
{
    [Theory]
    [InlineData("1234,5", "1234.5")]
    [InlineData("1234,", "1234")]
    [InlineData("0001,23", "1.23")]
    [InlineData("1,234", "1.234")]
    [InlineData("0,", "0")]
    [InlineData("1234", null)]
    [InlineData(",5", null)]
    [InlineData(",", null)]
    [InlineData("", null)]
    [InlineData("12.50", null)]
    [InlineData("1.000,00", null)]
    [InlineData("12.34,5", null)]
    [InlineData("1,234,", null)]
    [InlineData("1,0A", null)]
    [InlineData("-1,", null)]
    public void What_moves_money_has_digits_and_one_comma(string text, string? expected)
    {
        var isRead = MtAmounts.TryRead(Encoding.ASCII.GetBytes(text), out var amount);

        Assert.Equal(expected, isRead ? amount.ToString(CultureInfo.InvariantCulture) : null);
    }

    [Theory]
    [InlineData("1234,5", "1234.5")]
    [InlineData("1234,", "1234")]
    [InlineData("1234", "1234")]
    [InlineData(",50", "0.50")]
    [InlineData("0001,23", "1.23")]
    [InlineData("1,234", "1.234")]
    [InlineData("12.50", "12.50")]
    [InlineData("1.000,00", "1000.00")]
    [InlineData("123.456,7", "123456.7")]
    [InlineData("1,000.00", "1000.00")]
    [InlineData("1.000.000,00", "1000000.00")]
    [InlineData("12,345,678.90", "12345678.90")]
    [InlineData("1,000,000", null)]
    [InlineData("1.000.000", null)]
    [InlineData("1.000", null)]
    [InlineData("12.34,5", null)]
    [InlineData("1.23,45", null)]
    [InlineData("1,23.45", null)]
    [InlineData("1234.567,00", null)]
    [InlineData("1.0000,00", null)]
    [InlineData("1.2.345,00", null)]
    [InlineData("1.345.2,00", null)]
    [InlineData(".345,00", null)]
    [InlineData("1..345,00", null)]
    [InlineData("1.345.,00", null)]
    [InlineData("1.000,000,0", null)]
    [InlineData("1,000.000,0", null)]
    [InlineData("1234567890123456789,", null)]
    [InlineData(",", null)]
    [InlineData(".", null)]
    [InlineData("", null)]
    [InlineData("1,0A", null)]
    public void An_amount_of_a_statement_is_read_in_one_way_or_not_at_all(string text, string? expected)
    {
        var isRead = MtAmounts.TryReadBooked(Encoding.ASCII.GetBytes(text), out var amount);

        Assert.Equal(expected, isRead ? amount.ToString(CultureInfo.InvariantCulture) : null);
    }

    [Theory]
    [InlineData("1,500", "EUR", null)]
    [InlineData("1.000,500", "EUR", null)]
    [InlineData("1,500", "JPY", null)]
    [InlineData("1,50", "EUR", "1.50")]
    [InlineData("1,000.00", "EUR", "1000.00")]
    [InlineData("1,500", "KWD", "1.500")]
    [InlineData("1,500", null, "1.500")]
    public void Three_digits_behind_a_comma_are_thousands_where_the_currency_has_fewer(string text, string? currency, string? expected)
    {
        var isRead = MtAmounts.TryReadBooked(Encoding.ASCII.GetBytes(text), currency, out var amount);

        Assert.Equal(expected, isRead ? amount.ToString(CultureInfo.InvariantCulture) : null);
    }

    [Theory]
    [InlineData(":61:2311231123C1,500NTRFREF", 4, "61", "statement-amount")]
    [InlineData(":61:2311231123C12.34,5NTRFREF", 4, "61", "statement-amount")]
    [InlineData(":61:2311231123C1.23,45NTRFREF", 4, "61", "statement-amount")]
    public void An_entry_whose_amount_is_unclear_is_an_error_with_its_line_and_tag(string entry, int line, string tag, string rule)
    {
        var reader = new MtReader(Encoding.ASCII.GetBytes($":20:S\n:25:ACC\n:60F:C231122EUR0,\n{entry}\n:62F:C231123EUR12,345\n"));

        Assert.True(reader.Read());
        Assert.Contains(reader.Message.Findings, one => one.IsError && (one.Line, one.Tag, one.Rule.Name) == (line, tag, rule));
    }

    [Theory]
    [InlineData("260228", "2026-02-28", "2026-02-28")]
    [InlineData("260230", null, "2026-02-28")]
    [InlineData("260231", null, null)]
    [InlineData("261131", null, null)]
    public void Only_statements_count_with_months_of_thirty_days(string text, string? said, string? booked)
    {
        var bytes = Encoding.ASCII.GetBytes(text);

        Assert.Equal(said, MtDates.TryRead(bytes, out var day) ? day.ToString("O") : null);
        Assert.Equal(booked, MtDates.TryReadBooked(bytes, out var ofEntry) ? ofEntry.ToString("O") : null);
    }
}
