using BankHub.Core.Wire;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Decode;

/// <summary>A message of two payments in doubt: the bank finds one of them not, before it says anything of the other one.</summary>
public sealed class BatchAbsenceTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Theory]
    [InlineData(true, "Sent", 1)]
    [InlineData(false, "Voided", 2)]
    public async Task None_is_absent_before_all_are(bool found, string message, int attempts)
    {
        await using var calm = await CalmHub.StartAsync(database);
        var (carried, other) = (await calm.PayAsync(files: false), await calm.PayAsync(files: false));
        await calm.StepAsync("seal");
        await calm.StepAsync("seal");
        await JoinAsync(calm, carried, other);
        calm.Hub.Bank.Instead = () =>
        {
            calm.Hub.Bank.Orders.Values.Single().Refused = false;
            return Task.FromResult<Delivery>(new Delivery.InDoubt("no answer"));
        };
        await calm.RunAsync();
        if (!found)
        {
            calm.Hub.Bank.Orders.Clear();
        }

        await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(40));
        await calm.StepAsync("watch");
        await calm.Hub.SqlAsync(
            $"""
            update outbound set due_at = 'infinity' where effect = 'Inquire' and payment_id = '{carried}' or state = 'InDoubt'
            """);
        await calm.RunAsync();
        Assert.Equal(1, await calm.OneAsync<long>("select count(distinct payment_id) from evidence where kind = 'NotFound'"));
        Assert.Equal("InDoubt", await MessageAsync(calm, carried));
        Assert.Equal(1, await AttemptAsync(calm, other));
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from work"));

        await calm.Hub.SqlAsync("update outbound set due_at = hub_now() where effect = 'Inquire'");
        await calm.RunAsync();
        Assert.Equal(message, await MessageAsync(calm, carried));
        await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(20));
        await calm.RunAsync();
        Assert.Equal((attempts, attempts), (await AttemptAsync(calm, carried), await AttemptAsync(calm, other)));
    }

    // This bank takes one payment a message; for once two travel in it.
    private static Task JoinAsync(CalmHub calm, Guid carried, Guid other) => calm.Hub.SqlAsync(
        $"""
        update reference set outbound_id = (select outbound_id from attempt where payment_id = '{carried}')
          where outbound_id = (select outbound_id from attempt where payment_id = '{other}');
        delete from outbound where id = (select outbound_id from attempt where payment_id = '{other}');
        update attempt set outbound_id = (select outbound_id from attempt where payment_id = '{carried}'), position = 1
          where payment_id = '{other}';
        update outbound set members = 2
        """);

    private static Task<string> MessageAsync(CalmHub calm, Guid payment) => calm.OneAsync<string>(
        $"""
        select o.state from outbound o join attempt a on a.outbound_id = o.root_id
        where o.effect = 'Execute' and a.no = 1 and a.payment_id = '{payment}'
        """);

    private static Task<int> AttemptAsync(CalmHub calm, Guid payment) =>
        calm.OneAsync<int>($"select attempt from payment where id = '{payment}'");
}
