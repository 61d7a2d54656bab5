using System.Text;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Decode;

/// <summary>A bank that answers a payment with its own doubt.</summary>
public sealed class BankDoubtTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task A_bank_that_does_not_know_is_asked_and_the_payment_is_executed_once(bool executed, int attempts)
    {
        await using var calm = await CalmHub.StartAsync(database);
        calm.Hub.Bank.Instead = () =>
        {
            var reference = calm.Hub.Bank.Orders.Values.Single().Reference;
            if (!executed)
                calm.Hub.Bank.Orders.Clear();
            return Task.FromResult<Delivery>(new Delivery.Done(new Reply(200, [], Encoding.ASCII.GetBytes($"UNSURE|{reference}"))));
        };
        var payment = await calm.PayAsync(files: false);
        await calm.RunAsync();
        Assert.Equal("InDoubt", await calm.OneAsync<string>("select state from outbound where effect = 'Execute'"));
        Assert.Equal("InDoubt", await calm.OneAsync<string>("select state from payment"));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from alarm where rule = 'in-doubt'"));

        await calm.EndAsync();
        Assert.Contains(await calm.OneAsync<string>($"select state from payment where id = '{payment}'"), new[] { "Settled", "Returned" });
        Assert.Equal(attempts, await calm.OneAsync<int>($"select attempt from payment where id = '{payment}'"));
        Assert.Equal(1, calm.Hub.Bank.Orders.Values.Sum(o => o.Executions));
    }
}
