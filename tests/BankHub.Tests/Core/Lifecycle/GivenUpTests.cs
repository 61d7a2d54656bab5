using BankHub.Core.Lifecycle;
using static BankHub.Tests.Core.Lifecycle.Facts;

namespace BankHub.Tests.Core.Lifecycle;

/// <summary>
/// The network took a message (ACK) and gave its delivery up (MT019; FIN Error Codes, abort reasons: after tries that nobody answered,
/// too). Nobody sends it again before two people know that no bank has it, and then it is not held for one that arrived.
/// </summary>
public sealed class GivenUpTests
{
    private static readonly Evidence[] Way = [Of(EvidenceKind.Delivered), Of(EvidenceKind.TakenByNetwork)];
    private static readonly Evidence[] GivenUp = [.. Way, Of(EvidenceKind.NotDelivered)];

    [Fact]
    public void What_the_network_took_is_acknowledged() => Assert.Equal(PaymentState.Acknowledged, Status(Way).State);

    [Fact]
    public void What_it_gave_up_is_in_doubt_and_never_fails_by_itself() => Assert.Equal(
        (PaymentState.InDoubt, 0), (Status(GivenUp).State, Status(GivenUp).Conflicts.Count));

    [Fact]
    public void Two_people_who_know_that_no_bank_has_it_end_the_doubt_without_a_contradiction()
    {
        var status = Status([.. GivenUp, Of(EvidenceKind.NeverLeft)]);
        Assert.Equal(PaymentState.Failed, status.State);
        Assert.Empty(status.Conflicts);
    }

    [Fact]
    public void Two_people_who_know_that_the_bank_has_it_end_it_too() =>
        Assert.Equal(PaymentState.Acknowledged, Status([.. GivenUp, Of(EvidenceKind.Reached)]).State);

    [Theory]
    [InlineData(EvidenceKind.Acknowledged, PaymentState.Acknowledged)]
    [InlineData(EvidenceKind.Accepted, PaymentState.Accepted)]
    [InlineData(EvidenceKind.Reached, PaymentState.Acknowledged)]
    [InlineData(EvidenceKind.Correction, PaymentState.Sent)]
    public void A_bank_that_has_it_all_the_same_is_never_paid_beside(EvidenceKind word, PaymentState state)
    {
        var status = Status([.. GivenUp, Of(EvidenceKind.NeverLeft), Of(word)]);
        Assert.Equal(state, status.State);
        Assert.Contains(Conflict.ArrivedAndNeverLeft, status.Conflicts);
    }

    [Fact]
    public void Without_the_networks_word_that_it_gave_up_nobody_can_say_that_it_never_left()
    {
        var status = Status([.. Way, Of(EvidenceKind.NeverLeft)]);
        Assert.Equal(PaymentState.Acknowledged, status.State);
        Assert.Equal([Conflict.ArrivedAndNeverLeft], status.Conflicts);
    }

    [Fact]
    public void That_a_copy_was_refused_says_nothing_of_the_first_one()
    {
        // A NAK of what bears PDE: the network may have the first, and did not give it up.
        var status = Status([.. Way, Of(EvidenceKind.BankDoubt), Of(EvidenceKind.NeverLeft)]);
        Assert.Equal([Conflict.ArrivedAndNeverLeft], status.Conflicts);
        Assert.NotEqual(PaymentState.Failed, status.State);
    }
}
