using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Wire;

namespace BankHub.Adapters.CastellanSoap;

/// <summary>
/// Castellan: SEPA credit transfers as pain.001 inside of SOAP requests that the channel signs; acknowledgement in the answer, status and
/// statements fetched file by file, as MTOM attachments.
/// </summary>
public sealed class CastellanSoapAdapter(AdapterManifest manifest, BankMapping mapping)
    : IPaymentEncoder, IMessageDecoder, IInquiryEncoder, ICancellationEncoder, IFeedEncoder, ICallbackResponder
{
    private readonly TransferEncoder _transfers = new(mapping);
    private readonly ReplyDecoder _replies = new(mapping);
    private readonly FileDecoder _files = new(mapping);
    private readonly NoticeDecoder _notices = new(mapping);

    public AdapterManifest Manifest { get; } = manifest;

    public Encoded Encode(PaymentBatch batch, AdapterContext context) => _transfers.Encode(batch, context);

    public OutboundMessage EncodeInquiry(SentPayment payment, AdapterContext context) => Requests.Status(
        context.MessageId, Question.Of(payment.State)?.Message ?? payment.MessageId, payment.Payment.InstructionId);

    public OutboundMessage EncodeCancellation(SentPayment payment, ReasonCode reason, AdapterContext context) =>
        _transfers.Recall(payment, reason, context);

    public OutboundMessage EncodePoll(string feed, string? cursor, AdapterContext context) =>
        Requests.Fetch(context.MessageId, cursor ?? "");

    public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context) => message switch
    {
        ReplyMessage { InReplyTo.Effect: Effect.Poll } reply => _files.Decode(reply),
        ReplyMessage reply => _replies.Decode(reply),
        Callback notice => _notices.Decode(notice),
        _ => [CastellanSoap.Answer.Finding("$", "message-kind", "This bank sends answers and notices only.")],
    };

    /// <summary>A notice wants no answer in SOAP (customer guide, section 6).</summary>
    public CallbackAnswer Answer(Callback callback, AdapterContext context) => new(202, "text/plain", default);

    public string? EventId(Callback callback) => NoticeDecoder.EventId(callback);
}
