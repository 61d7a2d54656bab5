using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.SwiftMt;
using BankHub.Mapping.Iso20022.Status;
using BankHub.Mapping.SwiftMt.Cases;

namespace BankHub.Mapping.SwiftMt.Status;

/// <summary>
/// Acknowledgements of the network as evidence. That it took a message says nothing of the bank; that it refused one proves that no bank
/// will ever see it, unless it may have been given before. Which message is meant, its copy or our own reference says.
/// </summary>
internal sealed class NetworkAnswers(BankMapping mapping)
{
    private static readonly string[] Recalls = ["192", "292"];

    // Messages with several payments: their field 20 names all of them together.
    private static readonly string[] Several = ["101", "102", "104", "107", "201", "203", "210"];

    /// <param name="answer">The answer.</param>
    /// <param name="copy">The message that it is of, where the gateway gives it back; null where it does not.</param>
    public IEnumerable<DecodedItem> Of(NetworkAnswer answer, MtMessage? copy)
    {
        var (place, mur) = ($"line {answer.Line}, acknowledgement", copy is null ? "" : MtText.Of(copy.Mur));
        if (!Enum.TryParse<EvidenceKind>(mapping.Canonical("networkAnswer", answer.Word), out var kind))
        {
            return [StatusWords.Park(place, "unknown-code", "The network says neither that it took the message nor that it refused it.")];
        }

        if (mur.Length > 0 && answer.UserReference is { } named && named != mur)
        {
            return [StatusWords.Park(place, "copy-differs", "The acknowledgement names another message than the copy that is with it.")];
        }

        return (copy is not null && Recalls.Contains(copy.Type)) || RecallName.Is(answer.UserReference)
            ? OfRecall(answer, copy, kind, place)
            : [Item(answer, copy, kind, place)];
    }

    /// <summary>Of the payment nothing is said; that nobody was asked to give it back people must know.</summary>
    private static IEnumerable<DecodedItem> OfRecall(NetworkAnswer answer, MtMessage? copy, EvidenceKind kind, string place) =>
        kind != EvidenceKind.Rejected ? []
            : [Undelivered(place, copy?.Text.FindAny(21).ToString() ?? answer.UserReference, $"NAK {answer.Error}".TrimEnd())];

    /// <summary>A recall that reached no bank.</summary>
    public static DecodedFinding Undelivered(string place, string? name, string word) => StatusWords.Park(
        place, "recall-not-delivered", $"The request to have {Mask.Text(name ?? "a payment")} back did not reach the bank ({word}).") with
    {
        IsUrgent = true,
    };

    private static DecodedItem Item(NetworkAnswer answer, MtMessage? copy, EvidenceKind kind, string place)
    {
        var isOfPayment = copy is not null && !Several.Contains(copy.Type);
        var names = isOfPayment
            ? StatusWords.Names(
                (ReferenceKind.Instruction, copy!.Text.Find("20").ToString()), (ReferenceKind.Uetr, MtText.Of(copy.Uetr)))
            : StatusWords.Names((ReferenceKind.Message, answer.UserReference), (ReferenceKind.Message, copy?.Text.Find("20").ToString()));
        var isRefused = kind == EvidenceKind.Rejected;

        // Given again by the gateway: of the first one, which the network may have, this says nothing (User Handbook, trailer PDE). The
        // trailer stands in the copy alone, so without one nobody knows.
        var mayBeAgain = isRefused && copy?.Trailers.Find("PDE").IsThere != false;
        return names.Count == 0
            ? StatusWords.Park(place, "no-reference", "The acknowledgement names no message: neither a reference nor a copy is with it.")
            : new DecodedEvidence(new(
                mayBeAgain ? EvidenceKind.BankDoubt : kind, isOfPayment ? EvidenceScope.Payment : EvidenceScope.Message, names)
            {
                Reason = isRefused ? new(ReasonCode.Fin, answer.Error ?? "unstated") : null,
                Learnt = isRefused ? [] : StatusWords.Names((ReferenceKind.Bank, answer.InputReference)),
                BankWord = isRefused ? $"NAK {answer.Error}".TrimEnd() : "ACK",
            });
    }
}
