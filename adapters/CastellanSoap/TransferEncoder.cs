using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.Iso20022.Versions;
using BankHub.Mapping.Iso20022;
using BankHub.Mapping.Iso20022.Cases;
using BankHub.Mapping.Iso20022.Initiation;
using CharacterSet = BankHub.Formats.Iso20022.Writing.CharacterSet;

namespace BankHub.Adapters.CastellanSoap;

/// <summary>Writes transfers to submit (customer guide, section 2), a pain.001 a request, and recalls of them (section 5).</summary>
internal sealed class TransferEncoder(BankMapping mapping)
{
    private static readonly MessageVersion Version = MessageVersions.Get("pain.001.001.09");
    private static readonly MessageVersion RecallVersion = MessageVersions.Get("camt.055.001.09");

    public Encoded Encode(PaymentBatch batch, AdapterContext context)
    {
        var files = new PaymentsToInitiation(Terms(context), context).Encode(batch);
        return new(
            [.. files.Files.Select(file => new EncodedMessage(Requests.Submit(file.Identification, file.Bytes), file.References))],
            [.. files.Files.SelectMany((file, message) => file.Payments.Select((payment, position) => Place(payment, message, position)))],
            files.Problems);
    }

    public Request Recall(SentPayment payment, ReasonCode reason, AdapterContext context)
    {
        var agreed = Terms(context);
        var terms = new CaseTerms
        {
            Version = RecallVersion,
            Mapping = mapping,
            Customer = new()
            {
                Name = agreed.InitiatingName ?? payment.Payment.Payment.Debtor.Name,
                Identification = new() { Type = PartyType.Organisation, Other = agreed.InitiatingIdentification },
            },
            Receiver = agreed.OwnAgent!,
            OriginalMessage = Version.Identifier,
            Characters = agreed.Characters,
        };
        var original = Question.Of(payment.State)?.Message ?? payment.MessageId;
        var document = PaymentToRecall.Encode(payment with { State = original }, reason, terms, context);
        return Requests.Recall(context.MessageId, original, payment.Payment.InstructionId, document);
    }

    private static EncodedPayment Place(InitiatedPayment payment, int message, int position)
    {
        var attempt = payment.Attempt;
        Reference[] uetr = attempt.Payment.Uetr is { } unique ? [new(ReferenceKind.Uetr, unique.Value)] : [];
        return new(
            attempt.Id, message, position,
            [
                new(ReferenceKind.Instruction, attempt.InstructionId),
                new(ReferenceKind.EndToEnd, attempt.Payment.EndToEndIdentification),
                .. uetr,
            ])
        {
            Notes = payment.Notes,
        };
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
        BatchBooking = false,
    };
}
