using BankHub.Simulators;
using Xunit.Abstractions;

namespace BankHub.IntegrationTests.Proof;

/// <summary>A bank's callbacks come shuffled, and many of them twice or thrice, to two nodes' one database.</summary>
[Collection(LabCollection.Name)]
public sealed class CallbackStormTests(ITestOutputHelper output)
{
    private const int Payments = 170;
    private const int CallbacksEach = 3;

    [Fact]
    public async Task A_thousand_shuffled_and_repeated_callbacks_end_in_what_the_bank_meant()
    {
        await using var lab = await Lab.StartAsync(1, output);
        await lab.StartReadyAsync(0);
        var storm = lab.Banks.Meridian.Callbacks;
        storm.Shuffle(Payments * CallbacksEach, seed: 12);
        var orders = new Orders("W");
        await lab.Core.SubmitAsync(orders.Next(Scenarios.Meridian, "credited", Payments));
        Assert.True(await new Drain(lab, orders.All).WaitAsync(TimeSpan.FromSeconds(90)), "not all ended");
        await Wait.UntilAsync(() => Task.FromResult(storm.Delivered >= 1000), "a thousand callbacks are answered");
        lab.Note($"{storm.Delivered} callbacks answered");

        var faults = await new History(lab, orders.All).FaultsAsync();
        Assert.True(faults.Count == 0, string.Join("\n", faults.Take(20)));
        Assert.Equal(Payments * CallbacksEach, await lab.CountAsync("select count(*) from inbound where kind = 'callback'"));
        Assert.Equal(0, await lab.CountAsync("select count(*) from payment_case"));
    }
}
