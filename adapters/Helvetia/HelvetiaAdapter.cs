using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Mapping.Iso20022;
using BankHub.Mapping.Iso20022.Cases;
using BankHub.Mapping.Iso20022.Clearing;
using BankHub.Mapping.Iso20022.Inquiries;
using BankHub.Mapping.Settings;

namespace BankHub.Adapters.Helvetia;

/// <summary>
/// Helvetia: transfers between agents as pacs.008 and pacs.009 down, with camt.056 to have one back and pacs.028 to ask; pacs.002,
/// pacs.004, camt.029, camt.053 and camt.054 up. Every message has its business header.
/// </summary>
/// <remarks>
/// The cover of a customer's transfer (pacs.009 COV beside a pacs.008 with COVE) is a payment of its own, in the scheme cover: it debits
/// another account than its transfer does, on a day and with charges of its own, may be refused, recalled or come back while the transfer
/// stands, and often goes to another bank, by another connection. One attempt in two messages could say none of that: which of the two is
/// in doubt, and which booking is whose. What makes them one matter is the UETR, which both carry (CBPR+ usage guidelines, pacs.009 COV,
/// PmtId/UETR), and the cover's end-to-end id, which is the name of the transfer's instruction. Within one connection a UETR alone thus
/// names two payments, and the hub leaves to people what says no more.
/// </remarks>
public sealed class HelvetiaAdapter(AdapterManifest manifest, BankMapping mapping)
    : IPaymentEncoder, IInquiryEncoder, ICancellationEncoder, IMessageDecoder, IConnectionCheck
{
    private const string Question = "pacs.028.001.03", Recall = "camt.056.001.08";

    private readonly Contract _contract = new(mapping);

    public AdapterManifest Manifest { get; } = manifest;

    public Encoded Encode(PaymentBatch batch, AdapterContext context)
    {
        var (sound, problems) = new CorrespondentRules(_contract).Divide(batch, context);
        var byKind = sound.ToLookup(attempt => _contract.Message(attempt.Payment) == Contract.OfInstitutions);

        // A name of its own for the second kind: none of a message is used twice.
        var (customers, institutions) = (
            Encode(batch with { Payments = [.. byKind[false]] }, Contract.OfCustomers, context),
            Encode(
                batch with { Payments = [.. byKind[true]] }, Contract.OfInstitutions,
                context with { MessageId = $"{context.MessageId}-I" }));
        ClearingFile[] files = [.. customers.Files, .. institutions.Files];
        return new(
            [.. files.Select(file => Message(batch.Product.Endpoint, file))],
            [.. files.SelectMany((file, message) => file.Payments.Select((payment, position) => Place(payment, message, position)))],
            [.. problems, .. customers.Problems, .. institutions.Problems]);
    }

    public OutboundMessage EncodeInquiry(SentPayment payment, AdapterContext context)
    {
        // CBPR+ has no pacs.028, so its rules say nothing of it.
        var terms = _contract.Case(Question, payment, context);
        return File(payment, "question", PaymentToInquiry.Encode(payment, terms, context), Effect.Inquire, context);
    }

    public OutboundMessage EncodeCancellation(SentPayment payment, ReasonCode reason, AdapterContext context)
    {
        var terms = _contract.Case(Recall, payment, context) with { Rules = Product(payment).Rules };
        return File(payment, "recall", PaymentToRecall.Encode(payment, reason, terms, context), Effect.Cancel, context);
    }

    /// <summary>The kinds of message are told apart by their content, never by the file's name.</summary>
    public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context)
    {
        using var reader = MessageReader.Open(message.Body);
        return _contract.Broken(reader, context) is { } broken ? [new DecodedFinding(broken)]
            : new BankMessages(mapping).Decode(message, Manifest, context);
    }

    public IEnumerable<Finding> Check(Connection connection) =>
        [.. connection.Broken<Bic>("bic"), .. connection.Broken<Bic>("reimbursementAgent"), .. connection.Broken<Iban>("account")];

    private ClearingFiles Encode(PaymentBatch batch, string version, AdapterContext context) =>
        new PaymentsToClearing(_contract.Terms(version, batch.Product, context), context).Encode(batch);

    private FileDrop File(SentPayment about, string kind, ReadOnlyMemory<byte> bytes, Effect effect, AdapterContext context) =>
        new(Product(about).Endpoint, $"hv-{kind}-{context.MessageId}.xml", bytes, effect);

    private Product Product(SentPayment about) =>
        Manifest.Products.First(product => product.Scheme == about.Payment.Payment.Scheme.Value);

    private static EncodedMessage Message(string endpoint, ClearingFile file)
    {
        var name = $"hv-{file.Identification}.xml";
        return new(
            new FileDrop(endpoint, name, file.Bytes) { State = file.Identification },
            [new(ReferenceKind.FileName, name), .. file.References]);
    }

    private static EncodedPayment Place(ClearedPayment payment, int message, int position) =>
        new(payment.Attempt.Id, message, position, payment.References) { Notes = payment.Notes };
}
