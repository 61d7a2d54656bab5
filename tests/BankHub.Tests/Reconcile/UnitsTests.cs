using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Hub.Reconcile;

namespace BankHub.Tests.Reconcile;

/// <summary>A booking of many is taken apart only where its parts are the booking.</summary>
public sealed class UnitsTests
{
    [Fact]
    public void Transactions_in_another_currency_that_do_not_say_what_was_booked_are_a_question()
    {
        var unit = Assert.Single(Units.Of(Entry(92, "60.00 USD", "40.00 USD")));
        Assert.Equal(("details-differ", "92.00 EUR"), (unit.Flaw, unit.Amount.ToString()));
        Assert.Equal("details-differ", Assert.Single(Units.Of(Entry(92, "60.00 EUR", "40.00 USD"))).Flaw);
    }

    [Fact]
    public void Transactions_in_another_currency_that_say_what_was_booked_are_told_in_the_currency_of_the_account()
    {
        var entry = Entry(92, "60.00 EUR", "40.00 USD");
        entry = entry with { Details = [entry.Details[0], entry.Details[1] with { AmountDetails = new() { CounterValue = Eur(32) } }] };
        var units = Units.Of(entry);
        Assert.Equal(["60.00 EUR", "32.00 EUR"], units.Select(unit => unit.Amount.ToString()));
        Assert.Equal("40.00 USD", units[1].In(Currency.Usd)?.ToString());
        Assert.All(units, unit => Assert.Null(unit.Flaw));
    }

    [Theory]
    [InlineData(10, null, null, null, "batch-differs")]
    [InlineData(10, null, null, BookingSide.Debit, null)]
    [InlineData(110, null, null, null, "batch-differs")]
    [InlineData(110, null, 10.0, null, null)]
    [InlineData(110, null, 11.0, null, "batch-differs")]
    [InlineData(10, BookingSide.Debit, null, BookingSide.Credit, null)]
    [InlineData(10, BookingSide.Credit, null, BookingSide.Credit, "batch-differs")]
    public void What_is_left_of_a_batch_beside_its_returns_is_told_only_where_it_is_certain(
        int booked, BookingSide? side, double? total, BookingSide? returned, string? flaw)
    {
        var entry = Entry(booked, "100.00 EUR");
        var units = Units.Of(entry with
        {
            Batch = new() { Side = side, TotalAmount = total is { } sum ? Eur((decimal)sum) : null },
            Details = [entry.Details[0] with { Side = returned, ReturnReason = new(ReasonCode.Iso20022, "AC04") }],
        });

        Assert.Equal(flaw, units[0].Flaw);
        Assert.Null(units[0].Told);
        Assert.Equal(("A", "100.00 EUR"), (units[1].Told?.References.EndToEndIdentification, units[1].Amount.ToString()));
    }

    [Theory]
    [InlineData(null, null, 2)]
    [InlineData(2, null, 2)]
    [InlineData(2, 100.0, 2)]
    [InlineData(3, null, 3)]
    [InlineData(2, 70.0, 3)]
    public void A_batch_of_returns_alone_leaves_nothing_to_ask(int? number, double? total, int units)
    {
        var entry = Entry(100, "60.00 EUR", "40.00 EUR");
        Assert.Equal(units, Units.Of(entry with
        {
            Batch = new() { NumberOfTransactions = number, TotalAmount = total is { } sum ? Eur((decimal)sum) : null },
            Details = [.. entry.Details.Select(one => one with { ReturnReason = new(ReasonCode.Iso20022, "AC04") })],
        }).Count);
    }

    private static StatementEntry Entry(decimal booked, params string[] details) => new()
    {
        Amount = Eur(booked),
        Side = BookingSide.Credit,
        Status = EntryStatus.Booked,
        Details =
        [
            .. details.Select((text, i) => new TransactionDetails
            {
                References = new() { EndToEndIdentification = $"{(char)('A' + i)}" },
                Amount = Sum.Of(decimal.Parse(text[..^4]), Currency.Parse(text[^3..])),
            }),
        ],
    };

    private static Sum Eur(decimal value) => Sum.Of(value, Currency.Eur);
}
