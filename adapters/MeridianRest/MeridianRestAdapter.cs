using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Wire;

namespace BankHub.Adapters.MeridianRest;

/// <summary>
/// Meridian Bank: transfers created and confirmed over JSON, with inquiry by reference, callbacks and a feed of bookings.
/// </summary>
public sealed class MeridianRestAdapter(AdapterManifest manifest, BankMapping mapping)
    : IPaymentEncoder, IMessageDecoder, IInquiryEncoder, ICancellationEncoder, IFeedEncoder, ICallbackResponder
{
    private readonly TransferEncoder _transfers = new(mapping);
    private readonly ReplyDecoder _replies = new(mapping);
    private readonly BookingDecoder _bookings = new(mapping);
    private readonly CallbackDecoder _callbacks = new(mapping);

    public AdapterManifest Manifest { get; } = manifest;

    public Encoded Encode(PaymentBatch batch, AdapterContext context) => _transfers.Encode(batch, context);

    public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context) => message switch
    {
        Callback callback => _callbacks.Decode(callback),
        ReplyMessage { InReplyTo.Effect: Effect.Poll } reply => _bookings.Decode(reply),
        ReplyMessage reply => _replies.Decode(reply),
        _ => [Evidences.Finding("$", "message-kind", "This bank sends answers and callbacks only.")],
    };

    public OutboundMessage EncodeInquiry(SentPayment payment, AdapterContext context) =>
        Requests.Inquire(payment.Payment.InstructionId, IdOf(payment), round: 1);

    public OutboundMessage EncodeCancellation(SentPayment payment, ReasonCode reason, AdapterContext context)
    {
        var reference = payment.Payment.InstructionId;
        return IdOf(payment) is { } id ? Requests.Cancel(reference, id) : Requests.Find(reference);
    }

    public OutboundMessage EncodePoll(string feed, string? cursor, AdapterContext context) => Requests.Bookings(cursor ?? "");

    public CallbackAnswer Answer(Callback callback, AdapterContext context) => new(200, "application/json", "{}"u8.ToArray());

    public string? EventId(Callback callback) => CallbackDecoder.EventId(callback);

    private static string? IdOf(SentPayment payment) =>
        payment.References.FirstOrDefault(r => r.Kind == ReferenceKind.Bank && Evidences.IsId(r.Value)).Value;
}
