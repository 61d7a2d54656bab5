using BankHub.Core.Adapters;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Send;

/// <summary>What a sender is given: time that is left, and the time of the database.</summary>
public sealed class TicketTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private static readonly TimeSpan Longer = TimeSpan.FromSeconds(10.2);

    private TicketChannels? _channels;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_node_that_slept_over_the_time_of_a_send_sends_nothing_and_leaves_no_doubt(bool files)
    {
        await using var calm = await StartAsync();
        await calm.PayAsync(files);
        var slept = false;
        await calm.RunAsync(async point =>
        {
            if (point == "send.claimed" && !slept)
            {
                slept = true;
                await Task.Delay(Longer);
            }

            return false;
        });
        Assert.True(slept);
        Assert.Equal("Sealed", await calm.OneAsync<string>("select state from outbound order by sequence limit 1"));
        Assert.Equal(0, await calm.OneAsync<long>("select count(*) from alarm where rule = 'in-doubt'"));

        await calm.EndAsync();
        Assert.DoesNotContain(_channels!.Tickets, t => t.Left <= TimeSpan.Zero);
        Assert.Equal(1, files ? calm.Hub.Bank.Taken.Count : calm.Hub.Bank.Orders.Values.Sum(o => o.Executions));
    }

    [Fact]
    public async Task A_sender_is_told_the_time_of_the_database_and_not_that_of_its_machine()
    {
        await using var calm = await StartAsync();
        await calm.Hub.AdvanceAsync(TimeSpan.FromMinutes(90));
        var before = await calm.OneAsync<DateTime>("select hub_now()");
        await calm.PayAsync(files: false);
        await calm.RunAsync();
        var told = Assert.Single(_channels!.Tickets, t => t.Effect == Effect.Execute).Now;
        Assert.InRange(told!.Value.UtcDateTime, before, before + TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Files_that_were_sealed_together_have_a_name_each()
    {
        await using var calm = await StartAsync(new EachAloneAdapter());
        await calm.PayAsync(files: true);
        await calm.PayAsync(files: true);
        await calm.RunAsync();
        Assert.Equal(1, await calm.OneAsync<long>("select count(distinct message_id) from outbound"));
        Assert.Equal(2, calm.Hub.Bank.Taken.Count);
        Assert.Equal(2, _channels!.Tickets.Select(t => t.Name).Distinct().Count());
        Assert.All(_channels.Tickets, t => Assert.Matches("^[0-9A-Z]{12,35}$", t.Name));
    }

    private Task<CalmHub> StartAsync(IPaymentEncoder? files = null) =>
        CalmHub.StartAsync(database, files, channels: bank => _channels = new TicketChannels(bank));

    /// <summary>The bank of files, each with one payment.</summary>
    private sealed class EachAloneAdapter : IPaymentEncoder, IMessageDecoder
    {
        private readonly LabFilesAdapter _plain = new();

        public AdapterManifest Manifest => _plain.Manifest;

        public Encoded Encode(PaymentBatch batch, AdapterContext context)
        {
            Encoded[] each = [.. batch.Payments.Select(p => _plain.Encode(batch with { Payments = [p] }, context))];
            return each[0] with
            {
                Messages =
                [
                    .. each.Select((e, i) => e.Messages[0] with
                    {
                        Message = ((FileDrop)e.Messages[0].Message) with { FileName = $"{context.MessageId}-{i}.lab" },
                        References = [],
                    }),
                ],
                Payments = [.. each.Select((e, i) => e.Payments[0] with { Message = i, Position = 0 })],
            };
        }

        public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context) => _plain.Decode(message, context);
    }
}
