using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Iso20022;
using BankHub.Mapping.Iso20022.Initiation;
using CharacterSet = BankHub.Formats.Iso20022.Writing.CharacterSet;

namespace BankHub.Adapters.Nordbank;

/// <summary>Nordbank: SEPA credit transfers as pain.001 down, pain.002, camt.053 and camt.054 up.</summary>
public sealed class NordbankAdapter(AdapterManifest manifest, BankMapping mapping) : IPaymentEncoder, IMessageDecoder
{
    private static readonly MessageVersion Version = MessageVersions.Get("pain.001.001.09");

    public AdapterManifest Manifest { get; } = manifest;

    public Encoded Encode(PaymentBatch batch, AdapterContext context)
    {
        var files = new PaymentsToInitiation(Terms(context), context).Encode(batch);
        return new(
            [.. files.Files.Select(file => Message(batch.Product.Endpoint, file))],
            [.. files.Files.SelectMany((file, message) => file.Payments.Select((payment, position) => Place(payment, message, position)))],
            files.Problems);
    }

    /// <summary>The kinds of message are told apart by their content, never by the file's name.</summary>
    public IEnumerable<DecodedItem> Decode(InboundMessage message, AdapterContext context) =>
        new BankMessages(mapping).Decode(message, Manifest, context);

    private static EncodedMessage Message(string endpoint, InitiationFile file)
    {
        var name = $"nb-{file.Identification}.xml";
        return new(
            new FileDrop(endpoint, name, file.Bytes),
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
