using BankHub.Core.Wire;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Watch;

/// <summary>"Not found" is true as of the moment at which the bank was asked, however late the answer is stored.</summary>
public sealed class StaleAnswerTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Theory]
    [InlineData(3, "InDoubt")]
    [InlineData(20, "Voided")]
    public async Task An_answer_proves_absence_only_if_it_was_asked_late_enough(int askedAfter, string state)
    {
        await using var calm = await CalmHub.StartAsync(database);
        await calm.PayAsync(files: false);
        var asked = false;
        calm.Hub.Bank.Instead = () => Task.FromResult<Delivery>(new Delivery.InDoubt("no answer"));
        await calm.RunAsync();
        await calm.Hub.SqlAsync("update outbound set due_at = hub_now() where state = 'InDoubt'");
        calm.Hub.Bank.Orders.Clear();
        await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(askedAfter));
        await calm.Hub.SqlAsync("update outbound set first_sent_at = first_sent_at - interval '20 seconds' where state = 'InDoubt'");
        foreach (var watch in calm.Hub.Node(0).Where(s => s.Name == "watch"))
        {
            await watch.RunOnceAsync(default);
        }

        // The question leaves; its sender stands still while the node that takes over asks again, long after.
        await calm.Hub.SqlAsync("update outbound set first_sent_at = first_sent_at + interval '20 seconds' where state = 'InDoubt'");
        await calm.RunAsync(async point =>
        {
            if (!asked && point == "send.delivered")
            {
                asked = true;
                await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(60));
                await calm.Hub.SqlAsync("update outbound set first_sent_at = hub_now() where effect = 'Inquire'");
                await calm.Hub.SqlAsync("update outbound set due_at = 'infinity' where state = 'InDoubt'"); // No other question.
            }

            return false;
        });

        Assert.True(asked);
        Assert.Equal(state, await calm.OneAsync<string>("select state from outbound where effect = 'Execute'"));
    }
}
