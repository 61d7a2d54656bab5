using System.Text;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Send;

/// <summary>The bank takes a request and says so by a callback, while its gateway says something else to the sender.</summary>
public sealed class ArrivedWhileSendingTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    public static TheoryData<string> Endings => ["not processed", "refused", "doubt"];

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task What_the_bank_took_is_not_sent_again_nor_in_doubt(string ending)
    {
        await using var calm = await CalmHub.StartAsync(database);
        var payment = await calm.PayAsync(files: false);
        calm.Hub.Bank.Instead = async () =>
        {
            var name = await calm.OneAsync<string>($"select value from reference where payment_id = '{payment}' and kind = 'instruction'");
            await calm.Hub.CallAsync("taken", $"ACCEPTED|{name}");
            foreach (var decode in calm.Hub.Node(1).Where(s => s.Name == "decode"))
            {
                await decode.RunOnceAsync(default);
            }

            return ending switch
            {
                "not processed" => new Delivery.Done(new Reply(429, [], Encoding.ASCII.GetBytes("BUSY"))),
                "refused" => new Delivery.Refused("the line was cut", MayRetry: true),
                _ => new Delivery.InDoubt("no answer"),
            };
        };

        await calm.RunAsync();
        Assert.Equal("Sent", await calm.OneAsync<string>("select state from outbound where effect = 'Execute'"));
        Assert.Equal("Accepted", await calm.OneAsync<string>($"select state from payment where id = '{payment}'"));
        await calm.EndAsync();
        Assert.Equal(1, calm.Hub.Bank.Orders.Values.Sum(o => o.Executions));
        Assert.Equal("Settled", await calm.OneAsync<string>($"select state from payment where id = '{payment}'"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_that_pays_by_itself_is_not_sent_again_once_the_bank_acknowledged_it(bool whileSending)
    {
        await using var calm = await CalmHub.StartAsync(database);
        await calm.PayAsync(files: false);
        await calm.StepAsync("seal");
        await calm.Hub.SqlAsync("update outbound set effect = 'Execute'");
        var name = await calm.OneAsync<string>("select value from reference where kind = 'message' and payment_id is null");
        calm.Hub.Bank.Instead = async () =>
        {
            if (whileSending)
            {
                await AcknowledgeAsync();
            }

            return new Delivery.Done(new Reply(429, [], Encoding.ASCII.GetBytes("BUSY")));
        };
        await calm.StepAsync("send");
        if (!whileSending)
        {
            Assert.Equal("Sealed", await calm.OneAsync<string>("select state from outbound"));
            await AcknowledgeAsync();
        }

        Assert.Equal("Sent", await calm.OneAsync<string>("select state from outbound"));
        await calm.EndAsync();
        Assert.Equal(1, await calm.OneAsync<int>("select sends from outbound"));

        async Task AcknowledgeAsync()
        {
            await calm.Hub.CallAsync("received", $"ACK|{name}");
            foreach (var decode in calm.Hub.Node(1).Where(s => s.Name == "decode"))
            {
                await decode.RunOnceAsync(default);
            }
        }
    }
}
