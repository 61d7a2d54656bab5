using BankHub.Simulators;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof.Signed;

/// <summary>
/// The REST bank under its stricter contract, through the real hub and by configuration alone: mTLS, tokens for assertions, requests,
/// answers and callbacks signed by RFC 9421, each side by code of its own.
/// </summary>
[Collection(LabCollection.Name)]
public sealed class SignedMeridianTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Payments_are_credited_once_and_every_signature_is_believed()
    {
        var contract = new SignedContract();
        await using var lab = await Lab.StartAsync(1, output, contract.Options);
        contract.Write(lab);
        await lab.StartReadyAsync(0);
        var orders = new Orders("G");
        await lab.Core.SubmitAsync(orders.Next(Scenarios.Meridian, "credited", 5));
        foreach (var order in orders.All)
            await Wait.UntilStateAsync(lab, order, "Credited");

        Assert.Equal(5, lab.Banks.Meridian.Bank.ExecutionsById.Count);
        Assert.All(lab.Banks.Meridian.Bank.ExecutionsById.Values, times => Assert.Equal(1, times));
        Assert.Equal(0, lab.Banks.Meridian.Refused);
        Assert.Equal(0, await lab.CountAsync("select count(*) from alarm where rule = 'answer-not-proved'"));
        await Wait.UntilAsync(
            async () => await lab.CountAsync("select count(*) from inbound where kind = 'callback'") == 15, "every callback was believed");
    }

    [Fact]
    public async Task A_page_without_the_banks_signature_says_nothing_and_the_bank_is_asked()
    {
        var contract = new SignedContract();
        await using var lab = await Lab.StartAsync(1, output, contract.Options);
        contract.Write(lab);
        await lab.StartReadyAsync(0);
        var page = Scenarios.For(Scenarios.Meridian).Single(s => s.Number == 45);
        var orders = new Orders("G");
        await lab.Core.SubmitAsync(orders.Next(Scenarios.Meridian, page.Name, 1));
        await Wait.UntilAsync(
            async () => await lab.CountAsync("select count(*) from alarm where rule = 'answer-not-proved'") == 1, "people are told");

        // Its bytes are kept, and nobody reads them.
        Assert.Equal(1, await lab.CountAsync(
            "select count(*) from inbound where kind = 'reply' and state = 'Decoded' and meta like '%\"status\":503%'"));
        await Wait.UntilStateAsync(lab, orders.All[0], "Credited");
        Assert.Equal([1], lab.Banks.Meridian.Bank.ExecutionsById.Values);
    }
}
