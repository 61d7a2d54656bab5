using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Messages.Reports;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Status;

/// <summary>
/// Reads pain.002: what a bank says of a message (OrgnlMsgId), of a payment information (OrgnlPmtInfId) and of single payments. A status
/// of a group is evidence about a message of ours, and what that means for each payment in it the lifecycle decides.
/// </summary>
public sealed class CustomerReports(BankMapping mapping)
{
    private readonly StatusWords _words = new(mapping, "pain.002");

    public IEnumerable<DecodedItem> Decode(ReadOnlyMemory<byte> body)
    {
        var contradicted = new ContradictedWholes(_words);
        return Soundness.Check(body, contradicted.LookAtCustomers) is { } fatal ? [fatal] : Items(body, contradicted);
    }

    private IEnumerable<DecodedItem> Items(ReadOnlyMemory<byte> body, ContradictedWholes contradicted)
    {
        var items = 0;
        foreach (var item in Said(body, contradicted).OfType<DecodedItem>())
        {
            items++;
            yield return item;
        }

        if (items == 0)
        {
            yield return StatusWords.Park("$", "nothing-said", "The report states no status of anything.");
        }
    }

    private IEnumerable<DecodedItem?> Said(ReadOnlyMemory<byte> body, ContradictedWholes contradicted)
    {
        using var reader = MessageReader.Open(body, Soundness.FromBank);
        var (told, group, number, isOpen) = (0, default(OriginalInstructionStatus), 0, true);
        for (var isFirst = true; isOpen; isFirst = false)
        {
            isOpen = reader.Read();
            if (isFirst)
            {
                yield return contradicted.HasMessage ? ContradictedWholes.Park("GrpSts")
                    : StatusWords.Dated(OfMessage(
                        (reader.Message as CustomerPaymentStatusReport)?.OriginalGroup), Created(reader));
            }

            if (isOpen && !ReferenceEquals(reader.Group, group))
            {
                (group, number) = ((OriginalInstructionStatus)reader.Group!, number + 1);
                yield return contradicted.HasPart(number) || (contradicted.HasMessage && group.Status is { } said
                    && contradicted.IsTaken(said, group.Reasons, EvidenceScope.Message))
                        ? ContradictedWholes.Park("PmtInfSts")
                        : StatusWords.Dated(
                            OfInstruction(group, (reader.Message as CustomerPaymentStatusReport)?.OriginalGroup), Created(reader));
            }

            if (reader.ItemErrors > 0)
            {
                foreach (var finding in Soundness.Errors(reader.Findings, told))
                {
                    yield return finding;
                }

                told = reader.Findings.Count;
            }
            else if (reader.Item is InitiatedPaymentStatus status)
            {
                var isDoubtful = contradicted.HasMessage || contradicted.HasPart(number);
                yield return isDoubtful && status.Status is var own
                    && (own is null || contradicted.IsTaken(own, status.Reasons, EvidenceScope.Payment))
                        ? ContradictedWholes.Park($"TxInfAndSts {reader.Items}")
                        : OfPayment(status, group, reader);
            }
        }

        foreach (var finding in Soundness.Errors(reader.Findings, told))
        {
            yield return finding;
        }
    }

    private static DateTimeOffset? Created(MessageReader reader) =>
        (reader.Message as CustomerPaymentStatusReport)?.GroupHeader?.CreationDateTime?.Instant;

    private DecodedItem? OfMessage(OriginalGroupStatus? group) => group switch
    {
        null => StatusWords.Park("OrgnlGrpInfAndSts", "required", "The report does not say which message it is about."),

        // Without a status of its own the group only says which message the others are of.
        { Status: null } => null,
        { Status: { } code } => Judge(
            _words.Item(
                "GrpSts", code, group.Reasons, EvidenceScope.Message,
                StatusWords.Names((ReferenceKind.Message, group.MessageIdentification)),
                MessageContent.Said(group.MessageIdentification, group.NumberOfTransactions, group.ControlSum)),
            "GrpSts", group),
    };

    private DecodedItem? OfInstruction(OriginalInstructionStatus group, OriginalGroupStatus? whole) =>
        group.Status is not { } code ? null : Judge(
            _words.Item(
                "PmtInfSts", code, group.Reasons, EvidenceScope.Message,
                StatusWords.Names((ReferenceKind.Message, group.PaymentInformationIdentification)),
                MessageContent.Said(group.PaymentInformationIdentification, group.NumberOfTransactions, group.ControlSum)),
            "PmtInfSts", whole);

    private static DecodedItem Judge(DecodedItem item, string place, OriginalGroupStatus? whole) =>
        Subjects.Judge(item, place, Subjects.Of(whole?.MessageName), whole?.MessageIdentification);

    private DecodedItem OfPayment(InitiatedPaymentStatus status, OriginalInstructionStatus? group, MessageReader reader)
    {
        var (place, message) = ($"TxInfAndSts {reader.Items}", (CustomerPaymentStatusReport)reader.Message!);
        var whole = message.OriginalGroup;
        var around = group?.Status is { } own ? (Status: own, group.Reasons) : (whole?.Status, Reasons: whole?.Reasons ?? []);

        // A payment that is listed in a refused group without a status of its own is refused: any other silence says nothing.
        if ((status.Status ?? (around.Status == StatusWords.Rejected ? around.Status : null)) is not { } code)
        {
            return StatusWords.Park(place, "status-missing", "The payment is listed without a status.");
        }

        var reasons = status.Reasons.Count == 0 && around.Status == StatusWords.Rejected ? around.Reasons : status.Reasons;
        var item = Judge(
            _words.Item(
                place, code, reasons, EvidenceScope.Payment,
                StatusWords.Names(
                    (ReferenceKind.Instruction, status.OriginalInstructionIdentification),
                    (ReferenceKind.Uetr, status.OriginalUetr),
                    (ReferenceKind.EndToEnd, status.OriginalEndToEndIdentification)),
                StatusWords.Names(
                    (ReferenceKind.Message, whole?.MessageIdentification),
                    (ReferenceKind.Message, group?.PaymentInformationIdentification))),
            place, whole);

        // What else is told of a recall is none of the payment's amounts and names.
        if (item is not DecodedEvidence { Evidence: var evidence } || evidence.Kind == EvidenceKind.CancellationRefused)
        {
            return item;
        }

        var from = new Incoming(place);
        var amount = from.Money("InstdAmt", status.OriginalTransaction?.Amount?.InstructedAmount);
        return from.Findings is [var odd, ..] ? new DecodedFinding(odd) : new DecodedEvidence(evidence with
        {
            Amount = amount,
            AsOf = Created(reader),
            Learnt = StatusWords.Names(
                (ReferenceKind.Bank, status.AccountServicerReference), (ReferenceKind.Bank, status.ClearingSystemReference)),
        });
    }
}
