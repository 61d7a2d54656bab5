using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using static BankHub.Tests.Core.Lifecycle.Facts;

namespace BankHub.Tests.Core.Lifecycle;

/// <summary>A bank that takes, by a later message, what it refused contradicts itself; one that refuses what it took does not.</summary>
public sealed class LaterAcceptanceTests
{
    [Fact]
    public void What_the_bank_takes_after_it_refused_it_is_refused_and_a_question()
    {
        foreach (var status in new[] { Status(Refused(1), Taken(2)), Status(Taken(2), Refused(1)) })
        {
            Assert.Equal(PaymentState.Rejected, status.State);
            Assert.Equal([Conflict.AcceptedAfterRejected], status.Conflicts);
        }
    }

    [Fact]
    public void What_it_refuses_after_it_took_it_is_refused() => Assert.Empty(Status(Refused(2), Taken(1)).Conflicts);

    [Theory]
    [InlineData(null, 2)]
    [InlineData(1, null)]
    [InlineData(null, null)]
    [InlineData(1, 1)]
    public void Nothing_is_made_up_of_times_that_are_not_told_or_are_one(int? refused, int? taken) =>
        Assert.Empty(Status(Refused(refused), Taken(taken)).Conflicts);

    [Fact]
    public void One_later_word_is_enough_whatever_else_is_said()
    {
        Assert.Equal([Conflict.AcceptedAfterRejected], Status(Refused(1), Taken(2), Refused(3), Taken(null)).Conflicts);
        Assert.Empty(Status(Refused(3), Taken(1), Taken(2), Refused(null)).Conflicts);
    }

    [Fact]
    public void That_its_message_was_taken_is_not_said_of_a_payment_that_was_refused()
    {
        Assert.Empty(Status(Refused(1), Taken(2) with { Scope = EvidenceScope.Message }).Conflicts);
        Assert.Equal([Conflict.AcceptedAfterRejected], Status(Refused(1) with { Scope = EvidenceScope.Message }, Taken(2)).Conflicts);
    }

    [Fact]
    public void A_message_that_is_taken_after_it_was_refused_as_a_whole_is_a_question_too()
    {
        var (refused, taken) = (Refused(1) with { Scope = EvidenceScope.Message }, Taken(2) with { Scope = EvidenceScope.Message });
        Assert.Equal([Conflict.AcceptedAfterRejected], Status(refused, taken).Conflicts);
        Assert.Empty(Status(refused with { AsOf = taken.AsOf }, taken).Conflicts);
        Assert.Empty(Status(refused, taken with { AsOf = null }).Conflicts);
    }

    [Fact]
    public void Words_of_another_amount_and_of_the_network_are_not_the_banks_of_this_payment()
    {
        Assert.DoesNotContain(Conflict.AcceptedAfterRejected, Status(Refused(1), Taken(2) with { Amount = Dollars(99) }).Conflicts);
        Assert.DoesNotContain(Conflict.AcceptedAfterRejected, Status(Refused(1) with { Amount = Dollars(99) }, Taken(2)).Conflicts);
        Assert.Equal(
            [Conflict.TakenAndRefusedByNetwork],
            Status(Refused(1) with { Reason = new(ReasonCode.Fin, "T13") }, Taken(2)).Conflicts);
    }

    [Fact]
    public void A_booking_answers_who_was_right() =>
        Assert.Equal([Conflict.SettledAndRejected], Status(Refused(1), Taken(2), Settled("b")).Conflicts);

    [Fact]
    public void Any_order_and_repetition_of_words_with_times_ends_alike()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            Evidence[] said =
            [
                .. Enum.GetValues<EvidenceKind>().Where(_ => random.Next(3) == 0).Select(kind => At(kind, Time(random))),
                At(EvidenceKind.Rejected, Time(random)), At(EvidenceKind.Accepted, Time(random)),
            ];
            Evidence[] again = [.. said, .. said.Where(_ => random.Next(2) == 0)];
            random.Shuffle(again);
            Assert.Equal(Status(said).Text(), Status(again).Text());
        }
    }

    private static int? Time(Random random) => random.Next(4) is > 0 and var hour ? hour : null;

    private static Evidence Refused(int? hour) => At(EvidenceKind.Rejected, hour);

    private static Evidence Taken(int? hour) => At(EvidenceKind.Accepted, hour);

    private static Evidence At(EvidenceKind kind, int? hour) =>
        Of(kind) with { AsOf = hour is { } given ? new(2026, 11, 23, given, 0, 0, TimeSpan.Zero) : null };
}
