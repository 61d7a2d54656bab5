using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Simulators;
using BankHub.Tests.Conformance;
using BankHub.Tests.Simulators;

namespace BankHub.Tests.Adapters.MeridianRest;

/// <summary>The adapter against the simulated bank: every sandbox rule ends as foretold, and pays once.</summary>
public sealed class ScenarioTests
{
    public static TheoryData<string> Names => [.. Scenarios.For(Scenarios.Meridian).Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Ends_as_foretold(string name)
    {
        var scenario = Scenarios.For(Scenarios.Meridian).Single(candidate => candidate.Name == name);
        using var bank = new MeridianSandbox();
        var desk = new Desk(bank, Pay(scenario.UkAccount(7)));

        desk.Pay();
        for (var i = 0; i < 3; i++)
        {
            bank.Wait();
            desk.Listen();
        }

        Assert.Equal(scenario.End.ToString(), desk.Status.State.ToString());
        Assert.Equal(scenario.Executions, bank.Bank.ExecutionsById.GetValueOrDefault("INV-1"));
        Assert.Equal(name == "booked-wrong" ? [Conflict.AmountDiffers] : [], desk.Status.Conflicts);
        Assert.Equal(scenario.End == Foretold.Returned ? 12.50m : 0, desk.Status.Returned);
        Assert.Equal(name.StartsWith("unknown-word", StringComparison.Ordinal), desk.Findings.Count > 0);
    }

    [Theory]
    [InlineData("proxy-at-confirm")]
    [InlineData("drop-before-confirm")]
    public void What_never_left_is_made_impossible_before_it_is_tried_anew(string name)
    {
        var scenario = Scenarios.For(Scenarios.Meridian).Single(candidate => candidate.Name == name);
        using var bank = new MeridianSandbox();
        var desk = new Desk(bank, Pay(scenario.UkAccount(7)));

        desk.Pay();
        bank.Wait();

        Assert.Equal(2, desk.Attempts);
        Assert.Equal(["CANCELLED", "CREDITED"], bank.Bank.Transfers.Select(transfer => transfer.Status));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_pending_payment_can_be_cancelled(bool withId)
    {
        using var bank = new MeridianSandbox();
        var desk = new Desk(bank, Pay("70990021"));
        desk.Pay();

        desk.Cancel(withId);
        desk.Listen();

        Assert.Equal(PaymentState.Cancelled, desk.Status.State);
        Assert.Empty(desk.Findings);
    }

    [Fact]
    public void A_settled_payment_cannot_be_cancelled()
    {
        using var bank = new MeridianSandbox();
        var desk = new Desk(bank, Pay("70112233"));
        desk.Pay();
        bank.Wait();

        desk.Cancel(withId: true);
        desk.Listen();

        Assert.Equal(PaymentState.Credited, desk.Status.State);
    }

    [Fact]
    public void Callbacks_and_bookings_together_settle_and_return_once()
    {
        using var bank = new MeridianSandbox();
        var desk = new Desk(bank, Pay("70990001"));
        desk.Pay();
        bank.Wait();

        desk.Listen();
        desk.Listen();

        Assert.Equal((PaymentState.Returned, 12.50m, "AC04"), (desk.Status.State, desk.Status.Returned, desk.Status.Reason!.Code));
    }

    private static Payment Pay(string account)
    {
        var product = Banks.In("MeridianRest").Manifest.Product("faster-payments")!;
        var payment = Samples.Of(product, "creditTransfer", 12.50m);
        return payment with { EndToEndIdentification = "INV-1", CreditorAccount = payment.CreditorAccount with { Bban = account } };
    }
}
