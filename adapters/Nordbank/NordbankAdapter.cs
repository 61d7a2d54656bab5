using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Iso20022;
using BankHub.Mapping.Iso20022.Cases;
using BankHub.Mapping.Iso20022.Initiation;
using CharacterSet = BankHub.Formats.Iso20022.Writing.CharacterSet;

namespace BankHub.Adapters.Nordbank;

/// <summary>Nordbank: SEPA credit transfers as pain.001 down, pain.002, camt.053 and camt.054 up.</summary>
public sealed class NordbankAdapter(AdapterManifest manifest, BankMapping mapping) : IPaymentEncoder, ICancellationEncoder, IMessageDecoder
{
    private static readonly MessageVersion Version = MessageVersions.Get("pain.001.001.09");
    private static readonly MessageVersion Recall = MessageVersions.Get("camt.055.001.09");

    public AdapterManifest Manifest { get; } = manifest;

    public Encoded Encode(PaymentBatch batch, AdapterContext context)
    {
        var files = new PaymentsToInitiation(Terms(context), context).Encode(batch);
        return new(
            [.. files.Files.Select(file => Message(batch.Product.Endpoint, file))],
            [.. files.Files.SelectMany((file, message) => file.Payments.Select((payment, position) => Place(payment, message, position)))],
            files.Problems);
    }

    /// <summary>A customer asks by camt.055, and the bank answers by camt.029.</summary>
    public OutboundMessage EncodeCancellation(SentPayment payment, ReasonCode reason, AdapterContext context)
    {
        var agreed = Terms(context);
        var product = Manifest.Products.First(product => product.Scheme == payment.Payment.Payment.Scheme.Value);
        var terms = new CaseTerms
        {
            Version = Recall,
            Mapping = mapping,
            Customer = new()
            {
                Name = agreed.InitiatingName ?? payment.Payment.Payment.Debtor.Name,
                Identification = new() { Type = PartyType.Organisation, Other = agreed.InitiatingIdentification },
            },
            Receiver = agreed.OwnAgent!,
            OriginalMessage = Version.Identifier,
            Characters = agreed.Characters,
            Rules = product.Rules,
        };
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

    private static EncodedPayment Place(InitiatedPayment payment, int message, int position) =>
        new(payment.Attempt.Id, message, position, Names(payment.Attempt)) { Notes = payment.Notes };

    private static IReadOnlyList<Reference> Names(PaymentToEncode attempt)
    {
        var instruction = new Reference(ReferenceKind.Instruction, attempt.InstructionId);
        var endToEnd = new Reference(ReferenceKind.EndToEnd, attempt.Payment.EndToEndIdentification);
        return attempt.Payment.Uetr is { } uetr
            ? [instruction, endToEnd, new(ReferenceKind.Uetr, uetr.Value)]
            : [instruction, endToEnd];
    }

    private CreditTransferTerms Terms(AdapterContext context) => new()
    {
        Version = Version,
        Mapping = mapping,
        Characters = CharacterSet.SepaLatin,
        InitiatingName = context.Settings.GetValueOrDefault("initiatingParty"),
        InitiatingIdentification = new()
        {
            Identification = context.Setting("customerId"),
            SchemeName = mapping.Constants["customerScheme"],
        },
        OwnAgent = new() { Bic = Bic.Parse(mapping.Constants["bic"]) },
        BatchBooking = context.Settings.GetValueOrDefault("batchBooking") != "false",
    };
}
