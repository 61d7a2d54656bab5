using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using static BankHub.Tests.Core.Lifecycle.Facts;

namespace BankHub.Tests.Core.Lifecycle;

/// <summary>People who settled a contradiction look at it again when more was said of it, and not when it is told once more.</summary>
public sealed class ContradictionTests
{
    [Fact]
    public void What_is_told_again_counts_once() => Assert.Equal(
        2, Weight(Conflict.BookedTwice, Settled("a"), Settled("b"), Settled("a"), Settled("b")));

    [Theory]
    [InlineData(Conflict.BookedTwice, 2)]
    [InlineData(Conflict.SettledAndRejected, 3)]
    [InlineData(Conflict.SettledAndCancelled, 2)]
    [InlineData(Conflict.ReturnedAndRejected, 2)]
    [InlineData(Conflict.ReturnsUnclear, 1)]
    [InlineData(Conflict.AmountDiffers, 1)]
    public void Only_what_a_conflict_is_about_counts(Conflict conflict, int weight) => Assert.Equal(
        weight,
        Weight(
            conflict, Of(EvidenceKind.Delivered), Of(EvidenceKind.Accepted), Settled("a"), Settled("b"), Of(EvidenceKind.Rejected),
            Returned("r", 40)));

    [Fact]
    public void Of_a_payment_that_arrived_after_all_everything_that_proves_it_counts() => Assert.Equal(
        3,
        Weight(
            Conflict.ArrivedAndNeverLeft, Of(EvidenceKind.NeverLeft), Of(EvidenceKind.Doubt), Of(EvidenceKind.Accepted), Settled("a")));

    private static int Weight(Conflict conflict, params Evidence[] evidence) =>
        Contradiction.Weight(conflict, new AttemptFacts(Amount, BookingSide.Debit, AttemptPhase.Sending, evidence));
}
