using System.Globalization;
using System.Text;
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
    [InlineData("12.50", "12.50")]
    [InlineData("1.000,00", "1000.00")]
    [InlineData("1,000.00", "1000.00")]
    [InlineData("1,000,000", null)]
    [InlineData("1.000.000", null)]
    [InlineData("1.000.000,00", "1000000.00")]
    [InlineData("1.000", null)]
    [InlineData("12,345,678.90", "12345678.90")]
    [InlineData(",", null)]
    [InlineData("1,0A", null)]
    public void An_amount_is_read_in_one_way_or_not_at_all(string text, string? expected)
    {
        var isRead = MtAmounts.TryRead(Encoding.ASCII.GetBytes(text), out var amount);

        Assert.Equal(expected, isRead ? amount.ToString(CultureInfo.InvariantCulture) : null);
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
