using BankHub.Core.Adapters;
using BankHub.Core.Answers;
using BankHub.Core.Findings;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.SwiftMt;
using BankHub.Mapping.Iso20022.Status;

namespace BankHub.Mapping.SwiftMt.Returns;

/// <summary>
/// MT 103, 202 and 205 that bring a transfer of ours back, or refuse it, as evidence. A return has no identity here: its booking has one,
/// and the two are one return.
/// </summary>
internal sealed class ReturnItems(BankMapping mapping)
{
    public IEnumerable<DecodedItem> Of(MtMessage message)
    {
        var place = $"line {message.FirstLine}, MT{message.Type}";
        if (!MtToReturn.Reads(message))
        {
            return [StatusWords.Park(place, "transfer-received", "Somebody pays us; the booking comes with a statement.")];
        }

        var read = MtToReturn.Read(message, mapping);
        return read.Answer switch
        {
            ReturnReport { Payments: [var returned] } => [Returned(returned)],
            StatusReport { Payments: [var refused] } => [Refused(refused)],
            _ => read.Findings.Select(finding => new DecodedFinding(finding with { Path = $"{place}, {finding.Path}" })),
        };
    }

    private static DecodedEvidence Returned(ReturnedPayment returned) => new(
        new(EvidenceKind.Returned, EvidenceScope.Payment, Names(returned.Original))
        {
            Amount = returned.Amount,
            Side = BookingSide.Credit,
            BookingDate = returned.SettlementDate,
            Reason = Reason(returned.Reasons),
            BankWord = ReturnMark.Returned,
        });

    private static DecodedEvidence Refused(ReportedPayment refused) => new(
        new(EvidenceKind.Rejected, EvidenceScope.Payment, Names(refused.Original))
        {
            Reason = Reason(refused.Reasons),
            BankWord = ReturnMark.Rejected,
        });

    /// <summary>A name that was cut is none.</summary>
    private static IReadOnlyList<Reference> Names(OriginalReferences original) => StatusWords.Names(
        (ReferenceKind.Instruction, original.InstructionIdentification), (ReferenceKind.Uetr, original.Uetr),
        (ReferenceKind.EndToEnd, original.EndToEndIdentification?.EndsWith('+') == true ? null : original.EndToEndIdentification));

    private static ReasonCode? Reason(ValueList<StatedReason> reasons) =>
        reasons.Select(reason => reason.Code).OfType<ReasonCode>().FirstOrDefault() is { } code
            ? code with { Text = reasons[0].AdditionalInformation is [var words, ..] ? words : null }
            : null;
}
