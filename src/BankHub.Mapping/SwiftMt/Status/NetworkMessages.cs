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
/// What the network tells of a message that it took: MT 011 that it was delivered, 010 that it was not yet, 015 that it was refused after
/// all, 019 that it was given up, which after an acknowledgement is doubt.
/// </summary>
internal sealed class NetworkMessages(BankMapping mapping)
{
    private const string Table = "networkMessage";
    private const string Alarm = "Alarm";

    public bool Knows(string type) => mapping.Canonical(Table, type) is not null;

    public IEnumerable<DecodedItem> Of(MtMessage message)
    {
        var (word, place) = (mapping.Canonical(Table, message.Type), $"line {message.FirstLine}, MT{message.Type}");
        var names = StatusWords.Names(
            (ReferenceKind.Bank, Value(message, "106")), (ReferenceKind.Message, Value(message, "108")));
        if (names.Count == 0)
        {
            return [StatusWords.Park(place, "no-reference", "The network names no message.")];
        }

        if (word == Alarm)
        {
            var named = Mask.Text(string.Join(", ", names.Select(one => one.Value)));
            return [StatusWords.Park(place, "delivery-overdue", $"The network could not deliver {named} yet.") with { IsUrgent = true }];
        }

        if (!Enum.TryParse<EvidenceKind>(word, out var kind))
        {
            return [StatusWords.Park(place, "unknown-code", "What the network tells is none of what is known.")];
        }

        if (Value(message, "108") is { } name && RecallName.Is(name))
        {
            return kind is EvidenceKind.Rejected or EvidenceKind.NotDelivered
                ? [NetworkAnswers.Undelivered(place, name, $"MT{message.Type}")] : [];
        }

        var code = Value(message, "432") ?? Value(message, "405");
        return
        [
            new DecodedEvidence(new(kind, EvidenceScope.Message, names)
            {
                Reason = code is not null || kind == EvidenceKind.Rejected ? new(ReasonCode.Fin, code ?? "unstated") : null,
                BankWord = $"MT{message.Type}",
            }),
        ];
    }

    private static string? Value(MtMessage message, string tag) =>
        message.Text.Find(tag) is { IsThere: true } field ? field.ToString().Trim() : null;
}
