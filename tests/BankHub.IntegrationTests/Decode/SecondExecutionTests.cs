using BankHub.Core.Wire;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Decode;

/// <summary>Whatever a bank answers to an inquiry and an adapter makes of it: what moves money goes out once.</summary>
public sealed class SecondExecutionTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Theory]
    [InlineData(true)] // The bank executed, and the server that is asked does not know yet.
    [InlineData(false)] // The order to execute got lost; nobody here can know that.
    public async Task An_answer_to_an_inquiry_never_executes_what_may_have_been_executed(bool reachedTheBank)
    {
        await using var calm = await CalmHub.StartAsync(database);
        await using var hub = new CalmHub(SimulatedHub.Create(6, calm.Hub.Source, asker: new EagerAdapter()));
        hub.Hub.Bank.Heal();
        hub.Hub.Bank.Instead = () =>
        {
            // From here on the bank's book counts what comes after the first execution.
            var order = hub.Hub.Bank.Orders.Values.Single();
            (order.Executions, order.Refused) = (0, false);
            return Task.FromResult<Delivery>(reachedTheBank
                ? new Delivery.InDoubt("no answer")
                : new Delivery.Done(new Reply(503, [], "<html>proxy</html>"u8.ToArray())));
        };
        await hub.PayAsync(files: false);
        await hub.RunAsync();
        for (var round = 0; round < 5; round++)
        {
            await hub.Hub.AdvanceAsync(TimeSpan.FromSeconds(30));
            await hub.RunAsync();
        }

        Assert.True(await hub.OneAsync<long>("select count(*) from outbound where effect = 'Inquire' and state = 'Sent'") > 0);
        Assert.Equal(0, hub.Hub.Bank.Orders.Values.Single().Executions);
        Assert.Equal(1, await hub.OneAsync<long>("select count(*) from outbound where effect = 'Execute'"));
        Assert.True(await hub.OneAsync<long>("select count(*) from parked where rule = 'second-execution'") > 0);
    }
}
