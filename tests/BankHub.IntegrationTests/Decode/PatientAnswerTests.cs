using System.Text;
using BankHub.Core.Wire;
using BankHub.Hub.Steps;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Decode;

/// <summary>Answers for which no next step waits keep none of those waiting for which one does.</summary>
public sealed class PatientAnswerTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private const string Confirmed = "(select id from outbound where effect = 'Execute')";

    [Fact]
    public async Task Only_the_answer_to_what_paid_is_read_with_the_callbacks()
    {
        await using var calm = await CalmHub.StartAsync(database);
        await calm.PayAsync(files: false);
        await calm.StepAsync("seal");
        await calm.StepAsync("send");

        Assert.False(await ReadAsync(calm, Lot.Calls));
        Assert.True(await ReadAsync(calm, Lot.Replies));

        await calm.StepAsync("send");
        Assert.False(await ReadAsync(calm, Lot.Replies));
        Assert.True(await ReadAsync(calm, Lot.Calls));
    }

    [Fact]
    public async Task What_the_bank_said_of_the_only_payment_in_a_message_is_not_carried_to_it_once_more()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var payment = await calm.PayAsync(files: false);
        await ConfirmAsync(calm);
        await ReadAsync(calm, Lot.Calls);

        Assert.Equal("Sent", await calm.OneAsync<string>($"select state from outbound where id = {Confirmed}"));
        Assert.Equal("Accepted", await calm.OneAsync<string>($"select state from payment where id = '{payment}'"));
        Assert.Equal(1, await calm.OneAsync<long>("select count(*) from evidence where kind = 'Delivered'"));
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from spread"));
    }

    [Fact]
    public async Task What_an_answer_says_of_another_payment_leaves_the_delivery_to_be_carried_on()
    {
        await using var calm = await CalmHub.StartAsync(database);
        var other = await calm.PayAsync(files: false);
        await calm.RunAsync();
        var name = await calm.OneAsync<string>($"select value from reference where payment_id = '{other}' and kind = 'instruction'");
        await calm.Hub.SqlAsync("update outbound set effect = 'Prepare' where effect = 'Execute'");

        var payment = await calm.PayAsync(files: false);
        calm.Hub.Bank.Instead = () => Task.FromResult<Delivery>(
            new Delivery.Done(new Reply(200, [], Encoding.ASCII.GetBytes($"ACCEPTED|{name}"))));
        await ConfirmAsync(calm);
        await ReadAsync(calm, Lot.Calls);

        Assert.Equal(
            await calm.OneAsync<Guid>($"select root_id from outbound where id = {Confirmed}"),
            await calm.OneAsync<Guid>("select outbound_id from spread"));
        await calm.StepAsync("spread");
        Assert.Equal("Sent", await calm.OneAsync<string>($"select state from payment where id = '{payment}'"));
    }

    private static async Task ConfirmAsync(CalmHub calm)
    {
        await calm.StepAsync("seal");
        await calm.StepAsync("send");
        await ReadAsync(calm, Lot.Replies);
        await calm.StepAsync("send");
    }

    /// <summary>Runs the decoding of one lot, of each bank; whether there was any work.</summary>
    private static async Task<bool> ReadAsync(CalmHub calm, Lot lot)
    {
        var lots = Enum.GetValues<Lot>();
        var worked = false;
        foreach (var (number, step) in calm.Hub.Node(0).Where(s => s.Name == StepNames.Decode).Index())
        {
            worked |= lots[number % lots.Length] == lot && await step.RunOnceAsync(default);
        }

        return worked;
    }
}
