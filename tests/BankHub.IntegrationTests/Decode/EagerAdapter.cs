using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Wire;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Decode;

/// <summary>The bank of requests, read by an adapter that trusts an inquiry: what is told as only prepared it confirms, again.</summary>
internal sealed class EagerAdapter : IPaymentEncoder, IMessageDecoder, IInquiryEncoder, ICallbackResponder
{
    private readonly LabRequestsAdapter _plain = new();

    public AdapterManifest Manifest => _plain.Manifest;

    public Encoded Encode(PaymentBatch batch, AdapterContext context) => _plain.Encode(batch, context);

    public OutboundMessage EncodeInquiry(SentPayment payment, AdapterContext context) => _plain.EncodeInquiry(payment, context);

    public CallbackAnswer Answer(Callback callback, AdapterContext context) => _plain.Answer(callback, context);

    public string? EventId(Callback callback) => _plain.EventId(callback);

    public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context)
    {
        if (message is ReplyMessage { InReplyTo: { Effect: Effect.Inquire, State: { } reference } }
            && message.Body.Span.SequenceEqual("PREPARED"u8))
        {
            return
            [
                new DecodedFollowUp("confirm-again",
                    new Request("api", Effect.Execute, "POST", "confirm", [], Encoding.ASCII.GetBytes(reference)) { State = reference }),
            ];
        }

        return _plain.Decode(message, context);
    }
}
