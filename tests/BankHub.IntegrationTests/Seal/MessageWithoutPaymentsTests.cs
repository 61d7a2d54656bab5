using BankHub.Core.Adapters;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Seal;

/// <summary>
/// A message that no payment is in would move money of which nothing follows: no state, no doubt, no cancellation. It is never sealed, nor
/// is what the adapter made beside it.
/// </summary>
public sealed class MessageWithoutPaymentsTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    [Theory]
    [InlineData(true, 0, 1)]
    [InlineData(false, 1, 0)]
    public async Task A_message_that_carries_no_payment_is_not_sealed_and_its_payments_are_parked(bool covers, int messages, int parked)
    {
        await using var calm = await CalmHub.StartAsync(database, new CoveringAdapter(covers));
        var payment = await calm.PayAsync(files: true);

        await calm.RunAsync();

        Assert.Equal(messages, await calm.OneAsync<long>("select count(*) from outbound"));
        Assert.Equal(parked, await calm.OneAsync<long>(
            $"select count(*) from parked where kind = 'payment' and subject = '{payment}' and rule = 'inexpressible' and state = 'Open'"));
    }

    /// <summary>The bank of files, to which a second file goes beside the payments.</summary>
    private sealed class CoveringAdapter(bool covers) : IPaymentEncoder, IMessageDecoder
    {
        private readonly LabFilesAdapter _plain = new();

        public AdapterManifest Manifest => _plain.Manifest;

        public Encoded Encode(PaymentBatch batch, AdapterContext context)
        {
            var encoded = _plain.Encode(batch, context);
            var cover = new EncodedMessage(new FileDrop("drop", $"{context.MessageId}-C.lab", "COVER"u8.ToArray()), []);
            return covers ? encoded with { Messages = [.. encoded.Messages, cover] } : encoded;
        }

        public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context) => _plain.Decode(message, context);
    }
}
