using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using static BankHub.Tests.Core.Lifecycle.Facts;

namespace BankHub.Tests.Core.Lifecycle;

/// <summary>What the network refuses no bank saw, unless somebody had it all the same: then nobody may pay again.</summary>
public sealed class NetworkRefusalTests
{
    private static readonly Evidence Nak = Of(EvidenceKind.Rejected) with { Reason = new(ReasonCode.Fin, "H50") };

    [Theory]
    [InlineData(EvidenceKind.Delivered, PaymentState.Rejected)]
    [InlineData(EvidenceKind.Doubt, PaymentState.Rejected)]
    [InlineData(EvidenceKind.Acknowledged, PaymentState.InDoubt)]
    [InlineData(EvidenceKind.TakenByNetwork, PaymentState.InDoubt)]
    [InlineData(EvidenceKind.PartlyAccepted, PaymentState.InDoubt)]
    [InlineData(EvidenceKind.Accepted, PaymentState.Accepted)]
    [InlineData(EvidenceKind.Cancelled, PaymentState.Cancelled)]
    [InlineData(EvidenceKind.Rejected, PaymentState.Rejected)]
    public void Beside_other_news_a_refusal_of_the_network_is_worth_what_they_leave_of_it(EvidenceKind other, PaymentState state)
    {
        Assert.Equal(state, Status([Nak, Of(other)]).State);
        Assert.Equal(state, Status([Of(other), Nak, Nak, Of(other)]).State);
    }

    [Fact]
    public void Alone_it_is_a_refusal() =>
        Assert.Equal((PaymentState.Rejected, "fin:H50"), (Status([Nak]).State, $"{Status([Nak]).Reason}"));

    [Fact]
    public void A_refusal_of_the_bank_stands_beside_it() =>
        Assert.Equal(PaymentState.Rejected, Status([Nak, Of(EvidenceKind.Acknowledged), Of(EvidenceKind.Rejected)]).State);

    [Fact]
    public void People_who_know_that_it_arrived_or_never_left_end_the_doubt()
    {
        Evidence[] doubt = [Nak, Of(EvidenceKind.Acknowledged)];

        Assert.Equal(PaymentState.Acknowledged, Status([.. doubt, Of(EvidenceKind.Reached)]).State);
        Assert.NotEqual(PaymentState.InDoubt, Status([.. doubt, Of(EvidenceKind.NeverLeft)]).State);
    }

    [Theory]
    [InlineData(EvidenceKind.Acknowledged)]
    [InlineData(EvidenceKind.TakenByNetwork)]
    [InlineData(EvidenceKind.PartlyAccepted)]
    [InlineData(EvidenceKind.Accepted)]
    [InlineData(EvidenceKind.Cancelled)]
    public void What_somebody_took_though_the_network_refused_it_is_a_contradiction(EvidenceKind taken) =>
        Assert.Equal([Conflict.TakenAndRefusedByNetwork], Status([Nak, Of(taken)]).Conflicts);

    [Theory]
    [InlineData(EvidenceKind.Delivered)]
    [InlineData(EvidenceKind.Doubt)]
    [InlineData(EvidenceKind.NotFound)]
    [InlineData(EvidenceKind.Rejected)]
    public void What_nobody_took_is_refused_and_no_contradiction(EvidenceKind other) =>
        Assert.Empty(Status([Nak, Of(other)]).Conflicts);

    [Fact]
    public void What_was_booked_though_the_network_refused_it_is_a_contradiction() =>
        Assert.Equal([Conflict.SettledAndRejected], Status([Nak, Settled("1")]).Conflicts);
}
