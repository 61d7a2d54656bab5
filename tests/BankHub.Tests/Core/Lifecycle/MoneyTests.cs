using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using static BankHub.Tests.Core.Lifecycle.Facts;

namespace BankHub.Tests.Core.Lifecycle;

/// <summary>What was booked and what came back, to the cent.</summary>
public sealed class MoneyTests
{
    public static TheoryData<string, Evidence[], string> Told => new()
    {
        { "a booking", [Settled("b1")], "Settled 0.00 []" },
        { "one booking in three statements", [Settled("b1"), Settled("b1"), Settled("b1")], "Settled 0.00 []" },
        { "a status word and the booking", [Settled(null), Settled("b1")], "Settled 0.00 []" },
        { "two bookings", [Settled("b1"), Settled("b2")], "Settled 0.00 [BookedTwice]" },
        { "a status word and two bookings", [Settled(null), Settled("b1"), Settled("b2")], "Settled 0.00 [BookedTwice]" },
        { "another amount", [Of(EvidenceKind.Accepted), Settled("b1", 100.01m)], "Accepted 0.00 [AmountDiffers]" },
        { "another amount beside a status word", [Settled(null), Settled("b1", 100.01m)], "Settled 0.00 [AmountDiffers]" },
        { "the wrong side", [Of(EvidenceKind.Accepted), Settled("b1", side: BookingSide.Credit)], "Accepted 0.00 [SideDiffers]" },
        { "refused and settled", [Of(EvidenceKind.Rejected), Settled("b1")], "Settled 0.00 [SettledAndRejected]" },
        { "cancelled and settled", [Of(EvidenceKind.Cancelled), Settled("b1")], "Settled 0.00 [SettledAndCancelled]" },
        { "cancelled after it was settled, and returned", [Of(EvidenceKind.Cancelled), Settled("b1"), Of(EvidenceKind.Returned)],
            "Returned 100.00 []" },
        { "cancelled and returned", [Of(EvidenceKind.Cancelled), Returned("r1")], "Returned 100.00 []" },

        { "reversed", [Settled("b1"), Reversed("b1")], "Reversed 0.00 []" },
        { "a status word and a reversal", [Settled(null), Reversed("b1")], "Reversed 0.00 []" },
        { "a status word, booking and reversal", [Settled(null), Settled("b1"), Reversed("b1")], "Reversed 0.00 []" },
        { "a reversal before its booking", [Reversed("b1")], "Reversed 0.00 []" },
        { "a reversal that names nothing", [Settled("b1"), Reversed(null)], "Reversed 0.00 []" },
        { "one reversal told with and without its name", [Settled("b1"), Reversed("b1"), Reversed(null)], "Reversed 0.00 []" },
        { "reversed and booked anew", [Settled("b1"), Reversed("b1"), Settled("b2")], "Settled 0.00 []" },
        { "twice booked, one put right", [Settled("b1"), Settled("b2"), Reversed("b2")], "Settled 0.00 []" },
        { "twice booked, one put right without a name", [Settled("b1"), Settled("b2"), Reversed(null)], "Settled 0.00 []" },
        { "a reversal of another booking", [Settled("b1"), Reversed("b0")], "Settled 0.00 []" },
        { "credited, then reversed", [Of(EvidenceKind.Credited), Settled("b1"), Reversed("b1")], "Reversed 0.00 [CreditedAndReversed]" },

        { "returned", [Settled("b1"), Returned("r1")], "Returned 100.00 []" },
        { "returned before it was settled", [Returned("r1")], "Returned 100.00 []" },
        { "one return told twice", [Settled("b1"), Returned("r1"), Returned("r1")], "Returned 100.00 []" },
        { "a status word and the returning booking", [Settled("b1"), Returned(null), Returned("r1")], "Returned 100.00 []" },
        { "a part", [Settled("b1"), Returned("r1", 40)], "Settled 40.00 []" },
        { "two parts", [Settled("b1"), Returned("r1", 40), Returned("r2", 60)], "Returned 100.00 []" },
        { "a status word and a part", [Settled("b1"), Returned(null), Returned("r1", 40)], "Returned 100.00 []" },
        { "two equal parts", [Settled("b1"), Returned("r1", 40), Returned("r2", 40)], "Settled 80.00 []" },
        { "a part of a credited payment", [Of(EvidenceKind.Credited), Returned("r1", 40)], "Credited 40.00 []" },
        { "two whole returns", [Settled("b1"), Returned("r1"), Returned("r2")], "Returned 200.00 [ReturnedTooMuch]" },
        { "a return on the wrong side", [Settled("b1"), Returned("r1", side: BookingSide.Debit)], "Settled 0.00 [SideDiffers]" },
        { "returned, and the return taken back", [Settled("b1"), Returned("r1"), TakenBack("t1")], "Settled 0.00 []" },
        { "returned, taken back and returned anew", [Settled("b1"), Returned("r1"), TakenBack("t1"), Returned("r2")],
            "Returned 100.00 []" },
        { "a part of a return taken back", [Settled("b1"), Returned("r1"), TakenBack("t1", 40)], "Settled 60.00 []" },
        { "one taking back told twice", [Returned("r1"), TakenBack("t1", 40), TakenBack("t1", 40)], "Settled 60.00 []" },
        { "two parts taken back", [Returned("r1"), TakenBack("t1", 40), TakenBack("t2", 60)], "Settled 0.00 []" },
        { "a return that a message told, taken back", [Returned(ReturnNotice.Named("n1")), TakenBack("t1")], "Settled 0.00 []" },
        { "more taken back than came back", [Settled("b1"), Returned("r1", 40), TakenBack("t1", 60)], "Settled 0.00 [SideDiffers]" },
        { "the word of a return on our own side", [Settled("b1"), Returned("r1"), TakenBack(null)], "Returned 100.00 [SideDiffers]" },
        { "cancelled, returned and taken back", [Settled("b1"), Of(EvidenceKind.Cancelled), Returned("r1"), TakenBack("t1")],
            "Settled 0.00 [SettledAndCancelled]" },
        { "refused, returned and taken back", [Of(EvidenceKind.Rejected), Returned("r1"), TakenBack("t1")],
            "Settled 0.00 [ReturnedAndRejected]" },
        { "reversed and returned in part", [Settled("b1"), Reversed("b1"), Returned("r1", 40)], "Reversed 40.00 [ReturnedTooMuch]" },
        { "an ACH return of less", [Settled("b1"), AchReturn("r1", 40)], "Settled 0.00 [AmountDiffers]" },
        { "an ACH return of more", [Settled("b1"), AchReturn("r1", 140)], "Settled 0.00 [AmountDiffers]" },
        { "an ACH return of another amount alone", [AchReturn("r1", 40)], "Sent 0.00 [AmountDiffers]" },
        { "two ACH returns, one of another amount", [AchReturn("r1", 40), AchReturn("r2", 100)],
            "Returned 100.00 [AmountDiffers] nacha:R03" },

        { "a return of more", [Settled("b1"), Returned("r1", 100.01m)], "Settled 0.00 [AmountDiffers]" },
        { "a word of a return of more, alone", [Returned(null, 1000)], "Sent 0.00 [AmountDiffers]" },
        { "a word of a return of what went out with another amount", [Settled("b1"), Went(1000), Returned(null)],
            "Settled 0.00 [AmountDiffers]" },
        { "the same, and what is booked for ours", [Settled("b1"), Went(1000), Returned(null), Returned("r1", 40)],
            "Settled 40.00 [AmountDiffers]" },
        { "a word of a return of what went out", [Settled("b1"), Went(100), Returned(null, 85)], "Settled 85.00 []" },

        { "refused after it was taken", [Of(EvidenceKind.Accepted), Of(EvidenceKind.Rejected)], "Rejected 0.00 []" },
        { "refused and corrected", [Of(EvidenceKind.Rejected), Of(EvidenceKind.Correction)], "Rejected 0.00 [ExecutedAndRejected]" },
        { "refused and disputed", [Of(EvidenceKind.Disputed), Of(EvidenceKind.Rejected)], "Rejected 0.00 [ExecutedAndRejected]" },
        { "refused and at the counterparty's bank", [Of(EvidenceKind.AtCounterparty), Of(EvidenceKind.Rejected)],
            "Rejected 0.00 [ExecutedAndRejected]" },
        { "at the counterparty's bank", [Of(EvidenceKind.AtCounterparty)], "Accepted 0.00 []" },
        { "refused and credited", [Of(EvidenceKind.Credited), Of(EvidenceKind.Rejected)], "Credited 0.00 [SettledAndRejected]" },
        { "refused, corrected and settled", [Of(EvidenceKind.Rejected), Of(EvidenceKind.Correction), Settled("b1")],
            "Settled 0.00 [SettledAndRejected]" },
        { "refused, corrected and reversed", [Of(EvidenceKind.Rejected), Of(EvidenceKind.Correction), Reversed("b1")],
            "Reversed 0.00 [ExecutedAndRejected]" },
        { "refused and returned", [Of(EvidenceKind.Rejected), Returned("r1")], "Returned 100.00 [ReturnedAndRejected]" },
    };

    /// <summary>What went out, as the bank that returns it says.</summary>
    private static Evidence Went(decimal amount) => Of(EvidenceKind.Acknowledged) with { Amount = Dollars(amount) };

    [Theory]
    [MemberData(nameof(Told))]
    public void Counts_each_event_once(string what, Evidence[] evidence, string expected)
    {
        Assert.Equal((what, expected), (what, Status(evidence).Text().Trim()));

        var random = new Random(7);
        for (var i = 0; i < 20; i++)
        {
            Evidence[] shuffled = [.. evidence, .. evidence.Where(_ => random.Next(2) == 0)];
            random.Shuffle(shuffled);
            Assert.Equal((what, expected), (what, Status(shuffled).Text().Trim()));
        }
    }

    [Theory]
    [InlineData(EvidenceKind.Accepted)]
    [InlineData(EvidenceKind.Acknowledged)]
    [InlineData(EvidenceKind.Rejected)]
    [InlineData(EvidenceKind.Cancelled)]
    public void A_word_with_another_amount_proves_arrival_and_is_for_people(EvidenceKind kind) =>
        Assert.Equal("Sent 0.00 [AmountDiffers] ", Status(Of(kind) with { Amount = Dollars(1) }).Text());

    [Fact]
    public void What_reached_the_counterparty_may_be_less_by_charges() =>
        Assert.Equal("Credited 0.00 [] ", Status(Of(EvidenceKind.Credited) with { Amount = Dollars(97) }).Text());

    [Fact]
    public void A_collection_is_settled_by_a_credit_and_returned_by_a_debit()
    {
        AttemptStatus Collected(params Evidence[] evidence) =>
            AttemptStatus.Of(new AttemptFacts(Amount, BookingSide.Credit, AttemptPhase.Sending, evidence));

        Assert.Equal(PaymentState.Settled, Collected(Settled("b1", side: BookingSide.Credit)).State);
        Assert.Equal("Sent 0.00 [SideDiffers] ", Collected(Settled("b1")).Text());
        Assert.Equal(
            PaymentState.Returned, Collected(Settled("b1", side: BookingSide.Credit), Returned("r1", side: BookingSide.Debit)).State);
    }

    [Fact]
    public void The_reason_is_that_of_the_state_whatever_came_first()
    {
        var refused = Of(EvidenceKind.Rejected) with { Reason = new(ReasonCode.Iso20022, "AC04") };
        var refusedToo = Of(EvidenceKind.Rejected) with { Reason = new(ReasonCode.Iso20022, "AC01") };
        var returned = Returned("r1") with { Reason = new(ReasonCode.Nacha, "R03") };

        Assert.Equal("AC01", Status(refused, refusedToo).Reason!.Code);
        Assert.Equal("AC01", Status(refusedToo, refused).Reason!.Code);
        Assert.Equal("R03", Status(refused, returned).Reason!.Code);
        Assert.Null(Status(refused, Settled("b1")).Reason);
    }
}
