using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Iso20022;
using BankHub.Mapping.Iso20022.Cases;
using BankHub.Mapping.Iso20022.Initiation;

namespace BankHub.Adapters.CastellanSoap;

/// <summary>Writes transfers to submit (customer guide, section 2), a pain.001 a request, and recalls of them (section 5).</summary>
internal sealed class TransferEncoder(BankMapping mapping)
{
    private static readonly MessageVersion Version = MessageVersions.Get("pain.001.001.09");
    private static readonly MessageVersion RecallVersion = MessageVersions.Get("camt.055.001.09");

    public Encoded Encode(PaymentBatch batch, AdapterContext context) => new PaymentsToInitiation(Terms(context), context).Encode(batch)
        .As(file => new EncodedMessage(Requests.Submit(file.Identification, file.Bytes), file.References));

    public Request Recall(SentPayment payment, ReasonCode reason, AdapterContext context)
    {
        var original = Question.Of(payment.State)?.Message ?? payment.MessageId;
        var terms = CaseTerms.OfCustomer(Terms(context), RecallVersion, payment.Payment.Payment);
        var document = PaymentToRecall.Encode(payment with { State = original }, reason, terms, context);
        return Requests.Recall(context.MessageId, original, payment.Payment.InstructionId, document);
    }

    private CreditTransferTerms Terms(AdapterContext context) =>
        CreditTransferTerms.OfSepaCustomer(Version, mapping, context) with { BatchBooking = false };
}
