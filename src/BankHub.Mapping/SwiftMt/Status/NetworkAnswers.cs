using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.SwiftMt;
using BankHub.Mapping.Iso20022.Status;

namespace BankHub.Mapping.SwiftMt.Status;

/// <summary>
/// Acknowledgements of the network as evidence. That it took a message says nothing of the bank; that it refused one proves that no bank
/// will ever see it. Which message is meant, its copy or our own reference says.
/// </summary>
internal sealed class NetworkAnswers(BankMapping mapping)
{
    private static readonly string[] Recalls = ["192", "292"];

    // Messages with several payments: their field 20 names all of them together.
    private static readonly string[] Several = ["101", "102", "104", "107", "201", "203", "210"];

    /// <param name="answer">The answer.</param>
    /// <param name="copy">The message that it is of, where the gateway gives it back; null where it does not.</param>
    public DecodedItem Of(NetworkAnswer answer, MtMessage? copy)
    {
        var place = $"line {answer.Line}, acknowledgement";
        if (!Enum.TryParse<EvidenceKind>(mapping.Canonical("networkAnswer", answer.Word), out var kind))
        {
            return StatusWords.Park(place, "unknown-code", "The network says neither that it took the message nor that it refused it.");
        }

        // Of a request to cancel the network says nothing about the payment itself.
        var isOfRecall = copy is not null && Recalls.Contains(copy.Type);
        if (isOfRecall)
        {
            kind = kind == EvidenceKind.Rejected ? EvidenceKind.CancellationRefused : EvidenceKind.CancellationPending;
        }

        var isOfPayment = copy is not null && !Several.Contains(copy.Type);
        var names = isOfPayment
            ? StatusWords.Names(
                (ReferenceKind.Instruction, copy!.Text.Find("20").ToString()), (ReferenceKind.Uetr, MtText.Of(copy.Uetr)))
            : StatusWords.Names((ReferenceKind.Message, answer.UserReference), (ReferenceKind.Message, copy?.Text.Find("20").ToString()));
        return names.Count == 0
            ? StatusWords.Park(place, "no-reference", "The acknowledgement names no message: neither a reference nor a copy is with it.")
            : new DecodedEvidence(new(kind, isOfPayment ? EvidenceScope.Payment : EvidenceScope.Message, names)
            {
                Reason = answer.Error is { } error ? new(ReasonCode.Proprietary, error) : null,
                Learnt = isOfRecall || kind == EvidenceKind.Rejected ? [] : StatusWords.Names((ReferenceKind.Bank, answer.InputReference)),
                BankWord = kind is EvidenceKind.Rejected or EvidenceKind.CancellationRefused ? $"NAK {answer.Error}".TrimEnd() : "ACK",
            });
    }
}
