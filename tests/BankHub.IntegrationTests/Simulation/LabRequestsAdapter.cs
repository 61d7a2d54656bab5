using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Wire;

namespace BankHub.IntegrationTests.Simulation;

/// <summary>A bank of requests: create (moves nothing), confirm (executes), inquiry by reference, void, callbacks.</summary>
internal sealed class LabRequestsAdapter(AdapterManifest? manifest = null)
    : IPaymentEncoder, IMessageDecoder, IInquiryEncoder, ICallbackResponder
{
    private static readonly Currency Gbp = LabWords.Parse("GBP");

    public AdapterManifest Manifest => manifest ?? LabManifest.Requests;

    public Encoded Encode(PaymentBatch batch, AdapterContext context)
    {
        var p = batch.Payments[0];
        return Encoded.One(
            new EncodedMessage(
                Ask(Effect.Prepare, "create", $"{p.InstructionId}|{p.Payment.Amount.MinorUnits}|{p.Id}", p.InstructionId),
                [new(ReferenceKind.Message, context.MessageId)]),
            [new EncodedPayment(p.Id, 0, 0, [new(ReferenceKind.Instruction, p.InstructionId)])],
            []);
    }

    public OutboundMessage EncodeInquiry(SentPayment payment, AdapterContext context) =>
        Ask(Effect.Inquire, "inquire", payment.Payment.InstructionId, payment.Payment.InstructionId);

    public CallbackAnswer Answer(Callback callback, AdapterContext context) => new(200, "text/plain", ReadOnlyMemory<byte>.Empty);

    public string? EventId(Callback callback) => callback.Query;

    public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context)
    {
        var text = Encoding.ASCII.GetString(message.Body.Span);
        var reference = (message as ReplyMessage)?.InReplyTo.State;
        if (text == "PREPARED" && message is ReplyMessage { InReplyTo.Effect: Effect.Prepare })
        {
            yield return new DecodedFollowUp("confirm", Ask(Effect.Execute, "confirm", reference!, reference!));
        }
        else if (text == "PREPARED")
        {
            // Asked about: created and never confirmed. It is voided first, so that it never can be.
            yield return new DecodedFollowUp("void", Ask(Effect.Cancel, "void", reference!, reference!));
        }
        else if (text is not ("BUSY" or "GONE"))
        {
            yield return LabWords.Read(text, Gbp);
        }
    }

    private static Request Ask(Effect effect, string path, string body, string state) =>
        new("api", effect, "POST", path, [], Encoding.ASCII.GetBytes(body)) { State = state };
}
