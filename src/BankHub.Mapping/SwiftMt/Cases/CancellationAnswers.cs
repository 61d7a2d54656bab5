using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.SwiftMt;
using BankHub.Mapping.Iso20022.Status;
using BankHub.Mapping.SwiftMt.Status;

namespace BankHub.Mapping.SwiftMt.Cases;

/// <summary>MT 196 and 296 as evidence of what became of a recall; an answer in words is for people.</summary>
internal sealed class CancellationAnswers(BankMapping mapping)
{
    private const string Table = "cancellationStatus";

    public DecodedItem Of(MtMessage message)
    {
        if (CancellationAnswer.Read(message) is not { } said)
        {
            return StatusMessages.ForPeople(message, message.Text.FindAny(76).ToString());
        }

        var place = $"line {message.FirstLine}, MT{message.Type}";
        var names = StatusWords.Names((ReferenceKind.Uetr, said.Uetr), (ReferenceKind.Instruction, said.Request));
        return !Enum.TryParse<EvidenceKind>(mapping.Canonical(Table, said.Code), out var kind)
                ? StatusWords.Park(place, "unknown-code", "What became of the case is none of what is known.")
            : names.Count == 0 ? StatusWords.Park(place, "no-reference", "The answer names nothing that it could be about.")
            : new DecodedEvidence(new(kind, EvidenceScope.Payment, names)
            {
                Identity = $"recall {said.Identification}",
                Reason = said.Reason is { } code ? new(ReasonCode.Iso20022, code, said.Text)
                    : said.Text is { } text ? new(ReasonCode.Proprietary, "unstated", text) : null,
                BankWord = said.Code,
            });
    }
}
