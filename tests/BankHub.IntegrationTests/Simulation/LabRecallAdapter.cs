using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Wire;

namespace BankHub.IntegrationTests.Simulation;

/// <summary>The bank of files, which can be asked to give a payment back: an empty file, from which nothing is executed.</summary>
internal sealed class LabRecallAdapter(AdapterManifest? manifest = null, Func<SentPayment, Effect>? effect = null)
    : IPaymentEncoder, IMessageDecoder, ICancellationEncoder
{
    private readonly LabFilesAdapter _plain = new(manifest);

    public AdapterManifest Manifest => _plain.Manifest;

    public Encoded Encode(PaymentBatch batch, AdapterContext context) => _plain.Encode(batch, context);

    public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context) => _plain.Decode(message, context);

    public OutboundMessage EncodeCancellation(SentPayment payment, ReasonCode reason, AdapterContext context) =>
        new FileDrop("drop", $"{context.MessageId}.recall", "\n"u8.ToArray(), effect?.Invoke(payment) ?? Effect.Cancel);
}
