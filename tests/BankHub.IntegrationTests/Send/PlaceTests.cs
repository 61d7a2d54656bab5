using System.Collections.Concurrent;
using System.Text;
using BankHub.Core.Ports;
using BankHub.Core.Wire;
using BankHub.Hub.Steps;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Send;

/// <summary>As many sends are under way as a bank takes at once: what is claimed waits for no place.</summary>
public sealed class PlaceTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    /// <summary>As the manifest of the bank of requests says.</summary>
    private const int Places = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Nothing_is_claimed_before_the_bank_can_take_it()
    {
        var bank = new HeldChannels();
        await using var calm = await SealedAsync(bank);
        var sends = Send(calm, Places + 1);
        await bank.AskedAsync(Places);

        Assert.Equal(Places, await CountAsync(calm, "Sending"));
        Assert.Equal(1, await CountAsync(calm, "Sealed"));

        bank.Answer();
        await Task.WhenAll(sends).WaitAsync(Patience);
        Assert.Equal(Places + 1, await CountAsync(calm, "Answered"));
    }

    [Fact]
    public async Task While_answers_are_written_down_the_next_message_goes()
    {
        var bank = new HeldChannels();
        await using var calm = await SealedAsync(bank);
        await using (var connection = await database.Source.OpenConnectionAsync())
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await using (var hold = new Npgsql.NpgsqlCommand("lock table inbound_key in access exclusive mode", connection))
            {
                await hold.ExecuteNonQueryAsync();
            }

            bank.Answer();
            var sends = Send(calm, Places + 1);
            await bank.AskedAsync(Places + 1);

            await transaction.RollbackAsync();
            await Task.WhenAll(sends).WaitAsync(Patience);
        }

        Assert.Equal(Places + 1, await CountAsync(calm, "Answered"));
    }

    private async Task<CalmHub> SealedAsync(HeldChannels bank)
    {
        var calm = await CalmHub.StartAsync(database, channels: _ => bank);
        for (var i = 0; i <= Places; i++)
        {
            await calm.PayAsync(files: false);
        }

        await calm.StepAsync("seal");
        return calm;
    }

    private static Task[] Send(CalmHub calm, int workers)
    {
        var steps = calm.Hub.Node(0).Where(s => s.Name == StepNames.Send).ToArray();
        return [.. Enumerable.Range(0, workers).SelectMany(_ => steps.Select(step => Task.Run(() => step.RunOnceAsync(default))))];
    }

    private static Task<long> CountAsync(CalmHub calm, string state) =>
        calm.OneAsync<long>($"select count(*) from outbound where state = '{state}'");

    /// <summary>A bank that answers when the test says so.</summary>
    private sealed class HeldChannels : IChannels, ISender
    {
        private readonly TaskCompletionSource _answers = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ConcurrentQueue<string> _asked = new();

        public ISender Sender(string connection, string endpoint) => this;

        public IPickUp PickUp(string connection, string endpoint) => throw new NotSupportedException();

        public ICallbackVerifier Verifier(string connection, string endpoint) => throw new NotSupportedException();

        public async Task<Delivery> SendAsync(OutboundMessage message, SendTicket ticket, CancellationToken cancellationToken)
        {
            _asked.Enqueue(ticket.Name);
            await _answers.Task;
            return new Delivery.Done(new Reply(200, [], Encoding.ASCII.GetBytes("PREPARED")));
        }

        public Task<Delivery> ProbeAsync(OutboundMessage message, SendTicket ticket, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public void Answer() => _answers.SetResult();

        public async Task AskedAsync(int times)
        {
            for (var until = DateTime.UtcNow + Patience; _asked.Count < times; await Task.Delay(20))
            {
                Assert.True(DateTime.UtcNow < until, $"{_asked.Count} of {times} came to the bank.");
            }
        }
    }
}
