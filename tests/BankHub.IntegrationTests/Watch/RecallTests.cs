using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Watch;

/// <summary>A recall that cannot be written is left to people, and stands in nobody's way.</summary>
public sealed class RecallTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Fact]
    public async Task An_adapter_that_throws_and_a_document_that_does_not_open_are_left_to_people_and_the_next_recall_is_asked()
    {
        await using var calm = await CalmHub.StartAsync(database);
        Guid[] payments = [await PaidAsync(calm), await PaidAsync(calm), await PaidAsync(calm)];
        await using var hub = SimulatedHub.Create(6, calm.Hub.Source, reader: new RecallingAdapter(payments[0]));
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
        for (var time = 0; time < 4; time++)
        {
            foreach (var watch in hub.Node(0).Where(s => s.Name == "watch"))
            {
                await watch.RunOnceAsync(default);
            }
        }

        string[] expected = ["ForPeople", "ForPeople", "Asked"];
        for (var i = 0; i < payments.Length; i++)
        {
            Assert.Equal(expected[i], await calm.OneAsync<string>($"select state from payment_case where payment_id = '{payments[i]}'"));
        }

        Assert.Equal(2, await calm.OneAsync<long>("select count(*) from parked where rule = 'recall-for-people' and state = 'Open'"));
    }

    private static async Task<Guid> PaidAsync(CalmHub calm)
    {
        var payment = await calm.PayAsync(files: true);
        await calm.RunAsync();
        return payment;
    }

    private sealed class RecallingAdapter(Guid broken) : IPaymentEncoder, IMessageDecoder, ICancellationEncoder
    {
        private readonly LabFilesAdapter _plain = new();

        public AdapterManifest Manifest => _plain.Manifest;

        public Encoded Encode(PaymentBatch batch, AdapterContext context) => _plain.Encode(batch, context);

        public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context) => _plain.Decode(message, context);

        public OutboundMessage EncodeCancellation(SentPayment payment, ReasonCode reason, AdapterContext context) =>
            payment.Payment.Id == broken
                ? throw new NotSupportedException()
                : new FileDrop("drop", $"{context.MessageId}.lab", "x"u8.ToArray());
    }
}
