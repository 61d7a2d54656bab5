using System.Globalization;
using BankHub.Core.Adapters;
using BankHub.Core.Answers;
using BankHub.Core.Findings;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.SwiftMt;
using BankHub.Mapping.Iso20022.Status;
using BankHub.Mapping.Iso20022.Texts;
using BankHub.Mapping.SwiftMt.Cases;

namespace BankHub.Mapping.SwiftMt.Returns;

/// <summary>
/// MT 103, 202 and 205 that bring a transfer of ours back, or refuse it, as evidence. A return goes by its own name, its booking has
/// another one, and the two are one return.
/// </summary>
internal sealed class ReturnItems(BankMapping mapping)
{
    private readonly StatusWords _words = new(mapping, "MT103");

    public IEnumerable<DecodedItem> Of(MtMessage message)
    {
        var place = Place(message);
        if (!MtToReturn.Reads(message))
        {
            return [StatusWords.Park(place, "transfer-received", "Somebody pays us; the booking comes with a statement.")];
        }

        var read = MtToReturn.Read(message, mapping);
        return read.Answer switch
        {
            ReturnReport { Payments: [var returned] } => [Returned(returned), .. LeftOut(read.LeftOut, message, "return")],
            StatusReport { Payments: [var refused] } report =>
                [Refused(refused, report, place), .. LeftOut(read.LeftOut, message, "refusal")],
            _ => read.Findings.Select(finding => new DecodedFinding(finding with { Path = $"{place}, {finding.Path}" })),
        };
    }

    private static string Place(MtMessage message) => $"line {message.FirstLine}, MT{message.Type}";

    private static DecodedEvidence Returned(ReturnedPayment returned) => new(
        new(EvidenceKind.Returned, EvidenceScope.Payment, Names(returned.Original))
        {
            Identity = ReturnNotice.Named(Placeholder.Named(returned.Identification)) ?? Nameless(returned),
            Amount = returned.Amount,
            Side = BookingSide.Credit,
            BookingDate = returned.SettlementDate,
            Reason = Reason(returned.Reasons),
            BankWord = ReturnMark.Returned,
        });

    /// <summary>Of a message without a name the day and the amount are all that tells it from another.</summary>
    private static string? Nameless(ReturnedPayment returned) => returned is { Amount: { } amount, SettlementDate: var day }
        ? ReturnNotice.Nameless(day?.ToString("yyyyMMdd", CultureInfo.InvariantCulture), 0, amount) : null;

    /// <summary>
    /// What a refusal is by its reason: of a copy it is doubt. One of a request to have the payment back is none of the payment.
    /// </summary>
    private DecodedItem Refused(ReportedPayment refused, StatusReport report, string place)
    {
        var why = refused.Reasons.Select(reason => reason.Code).OfType<ReasonCode>().Select(code => code.Code);
        var reasons = why.Select(code => new ReasonInformation { Reason = new() { Code = code } }).ToList();
        var item = _words.Item(place, refused.Status!, reasons, EvidenceScope.Payment, Names(refused.Original));
        if (item is not DecodedEvidence { Evidence: var evidence })
        {
            return item;
        }

        var isOfRecall = RecallName.Is(refused.Original.InstructionIdentification);
        return new DecodedEvidence(evidence with
        {
            Kind = isOfRecall ? EvidenceKind.CancellationRefused : evidence.Kind,
            Identity = isOfRecall ? $"recall {report.Header.Identification}" : null,
            Amount = isOfRecall ? null : refused.Payment?.Amount,
            Reason = Reason(refused.Reasons),
            BankWord = ReturnMark.Rejected,
        });
    }

    /// <summary>
    /// By tags alone: what stands in the fields are parties and accounts. Which field was at fault the reason says better.
    /// </summary>
    private static IEnumerable<DecodedFinding> LeftOut(IReadOnlyList<Finding> left, MtMessage message, string what)
    {
        var place = Place(message);
        string[] paths = [.. left.Select(one => one.Path).Where(path => !path.EndsWith(" /RETN/") && !path.EndsWith(" /REJT/"))];
        return paths.Length == 0 ? []
            :
            [
                StatusWords.Park(place, "left-out", $"Of the {what} was not read: {string.Join("; ", paths)}.") with
                {
                    IsReadAllTheSame = true,
                    Message = $"MT{message.Type}",
                },
            ];
    }

    /// <summary>A name that was cut is none.</summary>
    private static IReadOnlyList<Reference> Names(OriginalReferences original) => StatusWords.Names(
        (ReferenceKind.Instruction, original.InstructionIdentification), (ReferenceKind.Uetr, original.Uetr),
        (ReferenceKind.EndToEnd, original.EndToEndIdentification?.EndsWith('+') == true ? null : original.EndToEndIdentification));

    private static ReasonCode? Reason(ValueList<StatedReason> reasons) =>
        reasons.Select(reason => reason.Code).OfType<ReasonCode>().FirstOrDefault() is { } code
            ? code with { Text = reasons[0].AdditionalInformation is [var words, ..] ? words : null }
            : null;
}
