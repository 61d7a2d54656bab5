using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using static BankHub.Tests.Core.Lifecycle.Facts;

namespace BankHub.Tests.Core.Lifecycle;

/// <summary>What two people said of a payment while its bank was silent, beside what the bank tells later, in any order.</summary>
public sealed class SilenceTests
{
    /// <summary>One kind of each row of the table of states, and those that only prove or deny the way.</summary>
    private static readonly EvidenceKind[] Others =
    [
        EvidenceKind.Delivered, EvidenceKind.Doubt, EvidenceKind.NeverLeft, EvidenceKind.Acknowledged, EvidenceKind.Accepted,
        EvidenceKind.Settled, EvidenceKind.Credited, EvidenceKind.Rejected, EvidenceKind.Returned, EvidenceKind.Reversed,
        EvidenceKind.Cancelled, EvidenceKind.NotFound, EvidenceKind.BankDoubt, EvidenceKind.Correction, EvidenceKind.NotDelivered,
    ];

    private static readonly EvidenceKind[] Shows =
    [
        EvidenceKind.Acknowledged, EvidenceKind.Accepted, EvidenceKind.Settled, EvidenceKind.Credited, EvidenceKind.Returned,
        EvidenceKind.Reversed, EvidenceKind.Correction,
    ];

    private static readonly EvidenceKind[] Denies = [EvidenceKind.Rejected, EvidenceKind.NotDelivered, EvidenceKind.BankDoubt];

    [Fact]
    public void What_the_network_refused_was_not_taken_because_people_said_so()
    {
        var status = Status(
            Of(EvidenceKind.Delivered), Of(EvidenceKind.SaidTaken), Of(EvidenceKind.Rejected) with { Reason = new(ReasonCode.Fin, "T27") });
        Assert.Equal((PaymentState.Rejected, Conflict.ToldOtherwise), (status.State, Assert.Single(status.Conflicts)));
    }

    [Fact]
    public void What_people_said_is_below_the_word_of_the_bank_and_never_lets_a_payment_go_again() => EverySet((said, kinds, status) =>
    {
        var without = Status(kinds.Select(Of)).State;
        var expected = without is PaymentState.Returned or PaymentState.Reversed or PaymentState.Credited or PaymentState.Settled
            or PaymentState.Rejected or PaymentState.Cancelled or PaymentState.Accepted ? without
            : said == EvidenceKind.SaidTaken ? PaymentState.Accepted : PaymentState.Rejected;
        return status.State == expected;
    });

    [Fact]
    public void Whoever_is_told_otherwise_by_the_bank_is_contradicted_in_every_set() => EverySet((said, kinds, status) =>
        status.Conflicts.Contains(Conflict.ToldOtherwise) == (said == EvidenceKind.SaidTaken
            ? kinds.Intersect(Denies).Any()
            : kinds.Intersect(Shows).Any(k => said == EvidenceKind.SaidRefused || k != EvidenceKind.Acknowledged)));

    [Fact]
    public void The_order_changes_nothing() => EverySet((said, kinds, status) =>
        Status([.. kinds.Reverse().Select(Of), Of(said), Of(said)]).Text() == status.Text());

    [Fact]
    public void A_word_with_another_amount_is_of_another_payment()
    {
        var other = Of(EvidenceKind.Accepted) with { Amount = Dollars(7) };
        var status = Status(Of(EvidenceKind.Delivered), Of(EvidenceKind.SaidRefused), other);
        Assert.Equal((PaymentState.Rejected, Conflict.AmountDiffers), (status.State, Assert.Single(status.Conflicts)));
    }

    [Fact]
    public void More_that_the_bank_tells_otherwise_weighs_more()
    {
        Evidence[] said = [Of(EvidenceKind.SaidRefused), Of(EvidenceKind.Accepted)];
        Assert.Equal((2, 3), (Weight(said), Weight([.. said, .. said, Settled("a")])));
        Assert.Equal(3, Weight([Of(EvidenceKind.SaidTaken), Of(EvidenceKind.NotDelivered), Of(EvidenceKind.BankDoubt)]));
    }

    [Theory]
    [InlineData(true, EvidenceKind.SaidRefused)]
    [InlineData(true, EvidenceKind.Acknowledged, EvidenceKind.SaidDropped)]
    [InlineData(true, EvidenceKind.SaidRefused, EvidenceKind.CancellationRefused)]
    [InlineData(true, EvidenceKind.SaidRefused, EvidenceKind.NotFound, EvidenceKind.NeverLeft)]
    [InlineData(false, EvidenceKind.SaidRefused, EvidenceKind.Rejected)]
    [InlineData(false, EvidenceKind.SaidRefused, EvidenceKind.Cancelled)]
    [InlineData(false, EvidenceKind.SaidRefused, EvidenceKind.Accepted)]
    [InlineData(false, EvidenceKind.Rejected)]
    public void What_ended_by_the_word_of_people_alone_is_known(bool byPeople, params EvidenceKind[] kinds) =>
        Assert.Equal(byPeople, AttemptStatus.IsEndedByPeople(new AttemptFacts(
            Amount, BookingSide.Debit, AttemptPhase.Sending, [Of(EvidenceKind.Delivered), .. kinds.Select(Of)])));

    private static int Weight(Evidence[] evidence) =>
        Contradiction.Weight(Conflict.ToldOtherwise, new AttemptFacts(Amount, BookingSide.Debit, AttemptPhase.Sending, evidence));

    private static void EverySet(Func<EvidenceKind, EvidenceKind[], AttemptStatus, bool> holds)
    {
        foreach (var said in new[] { EvidenceKind.SaidTaken, EvidenceKind.SaidRefused, EvidenceKind.SaidDropped })
        {
            for (var set = 0; set < 1 << Others.Length; set++)
            {
                EvidenceKind[] kinds = [.. Others.Where((_, i) => (set >> i & 1) != 0)];
                if (!holds(said, kinds, Status([.. kinds.Select(Of), Of(said)])))
                    Assert.Fail($"{said} {string.Join(' ', kinds)}");
            }
        }
    }
}
