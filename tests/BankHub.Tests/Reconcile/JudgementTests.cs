using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Statements;
using BankHub.Core.Wire;
using BankHub.Hub.Reconcile;

namespace BankHub.Tests.Reconcile;

/// <summary>One payment exactly, or a question.</summary>
public sealed class JudgementTests
{
    [Fact]
    public void What_was_instructed_counts_where_the_account_has_another_currency()
    {
        var unit = Unit(9.20m, BookingSide.Debit, Currency.Usd) with
        {
            OtherAmounts = [Sum.Of(10m, Currency.Eur)], Exchange = new() { Source = Currency.Eur, Rate = 0.92m },
        };
        Assert.IsType<Judgement.Of>(Judgement.Judge(unit, "b", [Payment(10m)], []));
        Assert.Equal("amount-differs", Reason(Judgement.Judge(unit with { OtherAmounts = [] }, "b", [Payment(10m)], [])));
    }

    [Fact]
    public void A_booking_that_names_a_covered_transfer_is_of_its_cover_and_decides_nothing()
    {
        var booking = Unit(1000m, BookingSide.Debit);
        Assert.IsType<Judgement.Of>(Judgement.Judge(booking, "b", [Payment(1000m)], []));
        Assert.Equal("booked-as-cover", Reason(Judgement.Judge(booking, "b", [Payment(1000m) with { IsCovered = true }], [])));
        Assert.Equal("booked-as-cover", Reason(Judgement.Judge(
            booking with { Batch = new() { NumberOfTransactions = 1 } }, "b", [], [Payment(1000m) with { IsCovered = true }])));
    }

    [Fact]
    public void Money_back_that_names_a_covered_transfer_is_of_its_cover_and_decides_nothing()
    {
        var back = Unit(1000m, BookingSide.Credit) with { ReturnReason = new(ReasonCode.Iso20022, "AC04") };
        Assert.IsType<Judgement.Of>(Judgement.Judge(back, "r", [Payment(1000m)], []));
        Assert.Equal("booked-as-cover", Reason(Judgement.Judge(back, "r", [Payment(1000m) with { IsCovered = true }], [])));
    }

    [Fact]
    public void A_fee_that_was_booked_apart_and_names_its_payment_is_not_the_payment()
    {
        var fee = Unit(3m, BookingSide.Debit) with { OtherAmounts = [Sum.Of(1000m, Currency.Eur)] };
        Assert.Equal("amount-differs", Reason(Judgement.Judge(fee, "fee", [Payment(1000m)], [])));
    }

    [Theory]
    [InlineData("PMNT/ICDT/CHRG", null, "charge")]
    [InlineData("PMNT/MDOP/COMM", null, "charge")]
    [InlineData("NCHG", null, "charge")]
    [InlineData("FCOM", null, "charge")]
    [InlineData("NCHG+808+1234", null, "charge")]
    [InlineData("NTRF+808", null, "charge")]
    [InlineData("NTRF+166+808", null, "no-rate")]
    [InlineData("PMNT/ICDT/XBCT", 1.1, "amount-differs")]
    [InlineData("PMNT/ICDT/XBCT", 0.003, "")]
    [InlineData("PMNT/ICDT/XBCT", 333.3, "")]
    [InlineData("PMNT/ICDT/XBCT", null, "no-rate")]
    [InlineData("NTRF", null, "no-rate")]
    [InlineData("PMNT/ICDT/XBCT", 0.0000001, "no-rate")]
    public void A_fee_in_another_currency_that_names_what_was_instructed_is_not_the_payment(string code, double? rate, string reason)
    {
        string?[] levels = code.Split('/');
        var entry = new StatementEntry
        {
            Amount = Sum.Of(3m, Currency.Usd), Side = BookingSide.Debit, Status = EntryStatus.Booked,
            BankTransactionCode = levels is [var domain, var family, var part]
                ? new() { Domain = domain, Family = family, SubFamily = part } : new() { Proprietary = code },
            Details =
            [
                new()
                {
                    References = TransactionReferences.None,
                    AmountDetails = new()
                    {
                        Instructed = Sum.Of(1000m, Currency.Eur),
                        Exchange = rate is { } value ? new() { Source = Currency.Eur, Rate = (decimal)value } : null,
                    },
                },
            ],
        };

        var judgement = Judgement.Judge(Assert.Single(Units.Of(entry)), "fee", [Payment(1000m)], []);
        Assert.Equal(reason, judgement is Judgement.Of ? "" : Reason(judgement));
    }

    [Theory]
    [InlineData("USD", 10_000, "EUR", 95, 0.92, false)]
    [InlineData("USD", 10_000, "EUR", 9_200, 0.92, true)]
    [InlineData("EUR", 10_000, "JPY", 1_610_000, 161, true)]
    [InlineData("EUR", 10_000, "JPY", 1_610_000, 0.62, true)]
    [InlineData("EUR", 10_000, "JPY", 6_211, 161, false)]
    [InlineData("JPY", 10_000, "EUR", 62, 161, true)]
    [InlineData("JPY", 10_000, "EUR", 62, 0.62, true)]
    [InlineData("JPY", 10_000, "EUR", 0.62, 161, false)]
    [InlineData("SEK", 10_000, "NOK", 101, 1.01, false)]
    public void A_fee_of_one_percent_is_no_conversion_of_a_hundred_units(
        string instructed, int value, string booked, double amount, double rate, bool follows)
    {
        Assert.True(Currency.TryParse(instructed, out var source, out _) & Currency.TryParse(booked, out var target, out _));
        var unit = Unit((decimal)amount, BookingSide.Debit, target) with { Exchange = new() { Source = source!, Rate = (decimal)rate } };
        Assert.Equal(follows, Charged.Follows(unit, Sum.Of(value, source!)));
    }

    [Theory]
    [InlineData(100d, null, "amount-differs")]
    [InlineData(100d, 97d, "")]
    public void What_came_back_in_another_currency_is_what_the_bank_says_moved_and_not_what_was_instructed(
        double instructed, double? moved, string reason)
    {
        var entry = new StatementEntry
        {
            Amount = Sum.Of(92.34m, Currency.Usd),
            Side = BookingSide.Credit,
            Status = EntryStatus.Booked,
            Details =
            [
                new()
                {
                    References = TransactionReferences.None,
                    AmountDetails = new()
                    {
                        Instructed = Sum.Of((decimal)instructed, Currency.Eur),
                        Transaction = moved is { } value ? Sum.Of((decimal)value, Currency.Eur) : null,
                    },
                    ReturnReason = new(ReasonCode.Iso20022, "AC04"),
                },
            ],
        };
        var back = Assert.Single(Units.Of(entry));
        var judgement = Judgement.Judge(back, "r", [Payment(100m)], []);
        Assert.Equal(reason, judgement is Judgement.Of ? "" : Reason(judgement));
        Assert.Equal((decimal?)moved, back.In(Currency.Eur)?.Value);
    }

    [Fact]
    public void The_same_booking_told_again_is_the_same_and_another_one_a_question()
    {
        var payment = Payment(10m);
        payment.Booked.Add("b");
        Assert.IsType<Judgement.Of>(Judgement.Judge(Unit(10m, BookingSide.Debit), "b", [payment], []));
        Assert.Equal("already-settled", Reason(Judgement.Judge(Unit(10m, BookingSide.Debit), "c", [payment], [])));
    }

    [Fact]
    public void A_return_counts_with_its_reason_up_to_the_amount_and_once()
    {
        var back = Unit(4m, BookingSide.Credit) with { ReturnReason = new(ReasonCode.Iso20022, "AC04") };
        var payment = Payment(10m);
        Assert.Equal(EvidenceKind.Returned, Assert.IsType<Judgement.Of>(Judgement.Judge(back, "r", [payment], [])).Kind);
        Assert.Equal("direction-differs", Reason(Judgement.Judge(back with { ReturnReason = null }, "r", [payment], [])));
        Assert.Equal("amount-differs", Reason(Judgement.Judge(back with { Amount = Sum.Of(10.01m, Currency.Eur) }, "r", [payment], [])));
        payment.Returned["other"] = 4m;
        Assert.Equal("already-returned", Reason(Judgement.Judge(back, "r", [payment], [])));
    }

    [Fact]
    public void Two_candidates_are_never_one()
    {
        Assert.Equal("several-payments", Reason(Judgement.Judge(Unit(10m, BookingSide.Debit), "b", [Payment(10m), Payment(10m)], [])));
    }

    [Theory]
    [InlineData(BookingSide.Credit, false, null)]
    [InlineData(BookingSide.Credit, true, "unknown-payment")]
    [InlineData(BookingSide.Debit, false, "unknown-payment")]
    public void A_credit_that_names_nothing_of_ours_came_in(BookingSide side, bool trace, string? reason)
    {
        var unit = Unit(10m, side) with { Names = [new(trace ? ReferenceKind.Trace : ReferenceKind.Bank, "x")] };
        var judgement = Judgement.Judge(unit, "b", [], []);
        Assert.Equal(reason, judgement is Judgement.CameIn ? null : Reason(judgement));
    }

    [Theory]
    [InlineData(BookingSide.Debit, 12, 2, null, true, "")]
    [InlineData(BookingSide.Debit, 12, 2, BookingSide.Debit, null, "")]
    [InlineData(BookingSide.Debit, 9, 1, BookingSide.Credit, true, "")]
    [InlineData(BookingSide.Debit, 12, 2, BookingSide.Debit, false, "amount-differs")]
    [InlineData(BookingSide.Debit, 8, 2, BookingSide.Debit, true, "amount-differs")]
    [InlineData(BookingSide.Debit, 12, 1.99, BookingSide.Debit, true, "amount-differs")]
    [InlineData(BookingSide.Credit, 8, 2, null, true, "")]
    [InlineData(BookingSide.Credit, 12, 2, null, true, "amount-differs")]
    public void Charges_in_a_booking_explain_its_amount_only_to_the_cent(
        BookingSide side, double booked, double charge, BookingSide? of, bool? included, string reason)
    {
        var unit = Unit((decimal)booked, side) with
        {
            Charges = [new() { Amount = Sum.Of((decimal)charge, Currency.Eur), Side = of, Included = included }],
        };
        var judgement = Judgement.Judge(unit, "b", [Payment(10m) with { OwnSide = side }], []);
        Assert.Equal(reason, judgement is Judgement.Of ? "" : Reason(judgement));
    }

    [Fact]
    public void Charges_of_another_currency_explain_nothing()
    {
        var unit = Unit(12m, BookingSide.Debit) with { Charges = [new() { Amount = Sum.Of(2m, Currency.Usd), Included = true }] };
        Assert.Equal("amount-differs", Reason(Judgement.Judge(unit, "b", [Payment(10m)], [])));
    }

    [Fact]
    public void A_batch_of_a_part_is_the_booking_of_its_members_and_not_of_the_message()
    {
        var (one, two) = (Payment(4m), Payment(6m));
        var unit = Unit(10m, BookingSide.Debit) with { Batch = new() { NumberOfTransactions = 2 } };
        Assert.IsType<Judgement.OfMessage>(Judgement.Judge(unit, "b", [], [one, two]));
        Assert.Equal([one, two], Assert.IsType<Judgement.Of>(Judgement.Judge(unit, "b", [], [one, two], isPart: true)).Payments);
    }

    private static string Reason(Judgement judgement) => Assert.IsType<Judgement.ForPeople>(judgement).Reason;

    private static Candidate Payment(decimal amount) =>
        new(Guid.NewGuid(), 1, Guid.NewGuid(), Money.Of(amount, Currency.Eur), BookingSide.Debit, "Sent");

    private static Unit Unit(decimal amount, BookingSide side, Currency? currency = null) =>
        new() { Detail = 0, Side = side, Amount = Sum.Of(amount, currency ?? Currency.Eur) };
}
