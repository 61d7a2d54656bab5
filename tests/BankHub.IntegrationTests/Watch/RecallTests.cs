using BankHub.Core.Wire;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Watch;

/// <summary>A recall that cannot be written is left to people, and stands in nobody's way.</summary>
public sealed class RecallTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Fact]
    public async Task What_throws_does_not_open_or_would_be_no_recall_is_left_to_people_and_the_next_one_is_asked()
    {
        await using var calm = await CalmHub.StartAsync(database);
        Guid[] payments = [await PaidAsync(calm), await PaidAsync(calm), await PaidAsync(calm), await PaidAsync(calm)];
        var recalling = new LabRecallAdapter(effect: sent => sent.Payment.Id == payments[0] ? throw new NotSupportedException()
            : sent.Payment.Id == payments[2] ? Effect.Execute : Effect.Cancel);
        await using var hub = SimulatedHub.Create(6, calm.Hub.Source, reader: recalling);
        hub.Bank.Heal();
        foreach (var payment in payments)
        {
            await calm.Hub.SqlAsync(
                $"""
                insert into payment_case (id, key, payment_id, attempt, caller, kind, opened_at)
                select gen_random_uuid(), 'r:{payment}', '{payment}', 1, 'lab', 'recall', hub_now()
                """);
            await calm.Hub.AdvanceAsync(TimeSpan.FromSeconds(1));
        }

        await calm.Hub.SqlAsync($"update event set body = body || 'x'::bytea where payment_id = '{payments[1]}' and version = 1");
        for (var time = 0; time < 5; time++)
        {
            foreach (var watch in hub.Node(0).Where(s => s.Name == "watch"))
            {
                await watch.RunOnceAsync(default);
            }
        }

        string[] expected = ["ForPeople", "ForPeople", "ForPeople", "Asked"];
        for (var i = 0; i < payments.Length; i++)
        {
            Assert.Equal(expected[i], await calm.OneAsync<string>($"select state from payment_case where payment_id = '{payments[i]}'"));
        }

        Assert.Equal(3, await calm.OneAsync<long>("select count(*) from parked where rule = 'recall-for-people' and state = 'Open'"));
    }

    private static async Task<Guid> PaidAsync(CalmHub calm)
    {
        var payment = await calm.PayAsync(files: true);
        await calm.RunAsync();
        return payment;
    }
}
