using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.Iso20022.Messages.Rejects;
using BankHub.Formats.Iso20022.Reading;

namespace BankHub.Mapping.Iso20022.Status;

/// <summary>
/// Reads admi.002: a message of ours was not even looked into, so nothing in it is executed; unless the reason says, by the mapping's
/// table `refusal`, that it was a copy of one that was.
/// </summary>
public sealed class MessageRejects(BankMapping mapping)
{
    public IEnumerable<DecodedItem> Decode(ReadOnlyMemory<byte> body)
    {
        if (Soundness.Check(body) is { } fatal)
        {
            return [fatal];
        }

        using var reader = MessageReader.ReadWhole(body, Soundness.FromBank);
        var errors = Soundness.Errors(reader.Findings, 0).ToList();
        var message = (MessageReject)reader.Message!;
        var names = StatusWords.Names((ReferenceKind.Message, message.RelatedReference?.Reference));
        return errors.Count > 0 ? errors
            : names.Count == 0 ? [StatusWords.Park("RltdRef", "no-reference", "The refusal names no message.")]
            : [new DecodedEvidence(new(Kind(message.Reason?.RejectingPartyReason), EvidenceScope.Message, names)
            {
                Reason = new(ReasonCode.Proprietary, message.Reason?.RejectingPartyReason ?? "unstated", message.Reason?.ReasonDescription),
                BankWord = message.Reason?.RejectingPartyReason,
            })];
    }

    private EvidenceKind Kind(string? reason) =>
        reason is not null && Enum.TryParse<EvidenceKind>(mapping.Canonical(StatusWords.Refusals, reason), out var kind)
            ? kind
            : EvidenceKind.Rejected;
}
