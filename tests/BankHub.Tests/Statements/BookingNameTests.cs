using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Hub.Statements;

namespace BankHub.Tests.Statements;

public sealed class BookingNameTests
{
    [Theory]
    [InlineData("B1", "1", "B1|acct", true, false)]
    [InlineData(null, "N1", "N1|5.00 EUR|2026-11-23|Debit|acct", false, true)]
    [InlineData("NONREF", "N1", "N1|5.00 EUR|2026-11-23|Debit|acct", false, true)]
    [InlineData("000000", null, "place", false, false)]
    [InlineData("NotProvided", "notavailable", "place", false, false)]
    [InlineData(null, null, "place", false, false)]
    public void A_booking_is_named_by_the_surest_that_the_bank_gives(
        string? bank, string? entry, string identity, bool certain, bool isEntryReference) =>
        Assert.Equal(new BookingName(identity, certain, isEntryReference), Of(Entry(bank, entry)));

    [Fact]
    public void What_a_reader_made_up_to_tell_a_booking_from_all_others_does() => Assert.Equal(
        new BookingName("N1|5.00 EUR|2026-11-23|Debit|acct", true, false),
        BookingName.Of(Entry(null, "N1"), "acct", "place", isMadeUp: true));

    [Fact]
    public void The_same_reference_on_two_accounts_names_two_bookings() => Assert.NotEqual(
        Of(Entry("B1", null), "one"), Of(Entry("B1", null), "other"));

    [Fact]
    public void An_entry_reference_with_another_amount_day_or_side_names_another_booking()
    {
        var entry = Entry(null, "1");
        StatementEntry[] others =
        [
            entry, entry with { Amount = Sum.Of(5.01m, Currency.Eur) }, entry with { BookingDate = new DateOnly(2026, 11, 24) },
            entry with { Side = BookingSide.Credit }, entry with { Reversal = true },
        ];
        Assert.Equal(others.Length, others.Select(o => Of(o).Identity).Distinct().Count());
    }

    private static BookingName Of(StatementEntry entry, string account = "acct") =>
        BookingName.Of(entry, account, "place", isMadeUp: false);

    private static StatementEntry Entry(string? bank, string? entry) => new()
    {
        AccountServicerReference = bank, EntryReference = entry, Amount = Sum.Of(5m, Currency.Eur), Side = BookingSide.Debit,
        Status = EntryStatus.Booked, BookingDate = new DateOnly(2026, 11, 23),
    };
}
