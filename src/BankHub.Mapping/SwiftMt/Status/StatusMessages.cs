using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.SwiftMt;
using BankHub.Mapping.Iso20022.Status;
using BankHub.Mapping.SwiftMt.Cases;

namespace BankHub.Mapping.SwiftMt.Status;

/// <summary>MT 199 and 299: evidence where a code tells a status of a tracked payment, or else a message for people.</summary>
internal sealed class StatusMessages(BankMapping mapping)
{
    private const int Shown = 400;
    private const string MessageKind = "MT199";

    private readonly StatusWords _words = new(mapping, MessageKind);

    public DecodedItem Of(MtMessage message)
    {
        var place = $"line {message.FirstLine}, MT{message.Type}";
        if (TrackedStatus.Read(message) is not { } said)
        {
            return ForPeople(message, message.Text.FindAny(79).ToString());
        }

        // A tracked payment has four of the statuses of ISO 20022; what another one would mean here nobody agreed.
        if (mapping.Canonical($"{StatusWords.Table}/{MessageKind}", said.Status) is null)
        {
            return StatusWords.Park(place, "unknown-code", "The status is none that is known.");
        }

        var isWhole = said.EndToEnd?.EndsWith('+') == false;
        ReasonInformation[] reasons = said.Reason is { } code
            ? [new() { Reason = new() { Code = code }, AdditionalInformation = said.Text is { } text ? [text] : [] }] : [];
        var item = _words.Item(place, said.Status, reasons, EvidenceScope.Payment, StatusWords.Names(
            (ReferenceKind.Uetr, said.Uetr), (ReferenceKind.Instruction, said.Instruction),
            (ReferenceKind.EndToEnd, isWhole ? said.EndToEnd : null)));

        if (RecallName.Is(said.Instruction) || RecallName.Is(message.Text.FindAny(21).ToString()))
        {
            return OfRecall(message, said, item);
        }

        // What arrives may be less than what was sent, so it is no amount of the payment, and only shown.
        return item is DecodedEvidence { Evidence: var evidence }
            ? new DecodedEvidence(evidence with { BankWord = $"{said.Status} {said.Amount}".TrimEnd() }) : item;
    }

    /// <summary>Who refuses the request to have a payment back has not refused the payment; anything else of it people read.</summary>
    private static DecodedItem OfRecall(MtMessage message, TrackedStatus said, DecodedItem item) =>
        item is DecodedEvidence { Evidence: var evidence } && said.Status == StatusWords.Rejected
            ? new DecodedEvidence(evidence with
            {
                Kind = EvidenceKind.CancellationRefused,
                Identity = $"recall {message.Text.Find("20")}",
                BankWord = said.Status,
            })
            : ForPeople(message, message.Text.FindAny(79).ToString());

    /// <summary>Words that somebody must read; account numbers in them are masked.</summary>
    public static DecodedFinding ForPeople(MtMessage message, string text)
    {
        var (related, words) = (message.Text.FindAny(21).ToString(), Mask.Text(text.ReplaceLineEndings(" ")));
        return StatusWords.Park(
            $"line {message.FirstLine}, MT{message.Type}", "message-for-people",
            $"The bank writes{(related.Length > 0 ? $" of {Mask.Text(related)}" : "")}: {(words.Length > Shown ? words[..Shown] : words)}");
    }
}
