using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Iso20022;
using BankHub.Mapping.Iso20022.Cases;
using BankHub.Mapping.Iso20022.Initiation;

namespace BankHub.Adapters.Nordbank;

/// <summary>Nordbank: SEPA credit transfers as pain.001 down, pain.002, camt.053 and camt.054 up.</summary>
public sealed class NordbankAdapter(AdapterManifest manifest, BankMapping mapping) : IPaymentEncoder, ICancellationEncoder, IMessageDecoder
{
    private static readonly MessageVersion Version = MessageVersions.Get("pain.001.001.09");
    private static readonly MessageVersion Recall = MessageVersions.Get("camt.055.001.09");

    public AdapterManifest Manifest { get; } = manifest;

    public Encoded Encode(PaymentBatch batch, AdapterContext context) =>
        new PaymentsToInitiation(Terms(context), context).Encode(batch).As(file => Message(batch.Product.Endpoint, file));

    /// <summary>A customer asks by camt.055, and the bank answers by camt.029.</summary>
    public OutboundMessage EncodeCancellation(SentPayment payment, ReasonCode reason, AdapterContext context)
    {
        var product = Manifest.Products.First(product => product.Scheme == payment.Payment.Payment.Scheme.Value);
        var terms = CaseTerms.OfCustomer(Terms(context), Recall, payment.Payment.Payment) with { Rules = product.Rules };
        var bytes = PaymentToRecall.Encode(payment, reason, terms, context);
        return new FileDrop(product.Endpoint, $"nb-recall-{context.MessageId}.xml", bytes, Effect.Cancel);
    }

    /// <summary>The kinds of message are told apart by their content, never by the file's name.</summary>
    public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context) =>
        new BankMessages(mapping).Decode(message, Manifest, context);

    private static EncodedMessage Message(string endpoint, InitiationFile file)
    {
        var name = $"nb-{file.Identification}.xml";
        return new(
            new FileDrop(endpoint, name, file.Bytes) { State = file.Identification },
            [new(ReferenceKind.FileName, name), .. file.References]);
    }

    private CreditTransferTerms Terms(AdapterContext context) => CreditTransferTerms.OfSepaCustomer(Version, mapping, context) with
    {
        BatchBooking = context.Settings.GetValueOrDefault("batchBooking") != "false",
    };
}
