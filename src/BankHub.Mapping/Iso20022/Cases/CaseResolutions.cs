using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;
using BankHub.Formats.Iso20022.Components.Originals;
using BankHub.Formats.Iso20022.Messages.Resolutions;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Formats.Iso20022.Values;
using BankHub.Mapping.Iso20022.Status;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Cases;

/// <summary>
/// Reads camt.029, by the mapping's table `cancellationStatus`: what became of a recall. That it was granted is no money: where the bank
/// says that the money comes by a payment of its own, the recall is only pending until that payment is there.
/// </summary>
public sealed class CaseResolutions(BankMapping mapping)
{
    public const string Table = "cancellationStatus";

    // Some of what was asked for was granted: which, the single statuses say (PACR; PECR of ExternalInvestigationExecutionConfirmation).
    private static readonly string[] InPart = ["PACR", "PECR"];

    public IEnumerable<DecodedItem> Decode(ReadOnlyMemory<byte> body)
    {
        if (Soundness.Check(body) is { } fatal)
        {
            return [fatal];
        }

        using var reader = MessageReader.ReadWhole(body, Soundness.FromBank);
        var errors = Soundness.Errors(reader.Findings, 0).ToList();
        var message = (ResolutionOfInvestigation)reader.Message!;
        var items = errors.Count > 0 ? [] : message.CancellationDetails.SelectMany(details => Items(details, message)).ToList();
        return errors.Count > 0 ? errors
            : items.Count > 0 ? items
            : [Item("Sts", new(null, null, [], OfCase(message.ResolvedCase)), EvidenceScope.Payment, message)];
    }

    private IEnumerable<DecodedItem> Items(CancellationDetails details, ResolutionOfInvestigation message)
    {
        if (details.Group is { Status: not null } group)
        {
            yield return Item(
                "GrpCxlSts", new(group.Status, null, group.Reasons, [(ReferenceKind.Message, group.OriginalMessageIdentification)]),
                EvidenceScope.Message, message);
        }

        foreach (var instruction in details.Instructions)
        {
            if (instruction.Status is not null)
            {
                yield return Item(
                    "PmtInfCxlSts",
                    new(instruction.Status, null, instruction.Reasons,
                        [(ReferenceKind.Message, instruction.OriginalPaymentInformationIdentification)]),
                    EvidenceScope.Message, message);
            }

            foreach (var (number, one) in instruction.Transactions.Index())
            {
                var said = new Said(
                    one.Status ?? instruction.Status, one.OriginalInstructedAmount, one.Reasons,
                    OrOfCase(
                        one.ResolvedCase ?? message.ResolvedCase,
                        (ReferenceKind.Instruction, one.OriginalInstructionIdentification), (ReferenceKind.Uetr, one.OriginalUetr),
                        (ReferenceKind.EndToEnd, one.OriginalEndToEndIdentification))) { Event = one.CancellationStatusIdentification };
                yield return Item($"TxInfAndSts {number + 1}", said, EvidenceScope.Payment, message);
            }
        }

        foreach (var (number, one) in details.Transactions.Index())
        {
            var said = new Said(
                one.Status ?? details.Group?.Status,
                one.OriginalInterbankSettlementAmount ?? one.OriginalTransaction?.InterbankSettlementAmount, one.Reasons,
                OrOfCase(
                    one.ResolvedCase ?? message.ResolvedCase,
                    (ReferenceKind.Instruction, one.OriginalInstructionIdentification),
                    (ReferenceKind.Instruction, one.OriginalTransactionIdentification), (ReferenceKind.Uetr, one.OriginalUetr),
                    (ReferenceKind.Bank, one.OriginalClearingSystemReference),
                    (ReferenceKind.EndToEnd, one.OriginalEndToEndIdentification)))
            {
                Event = one.CancellationStatusIdentification, MoneyFollows = one.Resolution is not null,
            };
            yield return Item($"TxInfAndSts {number + 1}", said, EvidenceScope.Payment, message);
        }
    }

    private DecodedItem Item(string place, Said said, EvidenceScope scope, ResolutionOfInvestigation message)
    {
        var (whole, single) = (message.Status?.Confirmation, said.Status);
        EvidenceKind? wholly = whole is null || InPart.Contains(whole) ? null : Kind(whole);
        if ((single ?? whole) is not { } word || Kind(word) is not { } kind || (whole is not null && Kind(whole) is null))
        {
            return StatusWords.Park(place, "unknown-code", "What became of the case is none of what is known.");
        }

        if (wholly is not null && wholly != kind)
        {
            return StatusWords.Park(place, "status-differs", "The case and the payment in it ended differently.");
        }

        var names = StatusWords.Names([.. said.Names]);
        if (names.Count == 0)
        {
            return StatusWords.Park(place, "no-reference", "The answer names nothing that it could be about.");
        }

        if (scope == EvidenceScope.Message && kind == EvidenceKind.Cancelled)
        {
            return StatusWords.Park(place, StatusWords.CancelledWhole, "Payments are recalled one by one: which were, is not said.");
        }

        var from = new Incoming(place);
        var amount = from.Money("amount", said.Amount);
        var follows = said.MoneyFollows || message.Resolution is not null || message.CorrectiveTransaction is not null;
        return from.Findings.Count > 0 ? new DecodedFinding(from.Findings[0]) : new DecodedEvidence(
            new(kind == EvidenceKind.Cancelled && follows ? EvidenceKind.CancellationPending : kind, scope, names)
            {
                Identity = $"recall {said.Event ?? message.Assignment?.Identification}",
                Reason = StatusWords.Reason(said.Reasons),
                Amount = amount,
                BankWord = whole is null || whole == word ? word : $"{whole} {word}",
            });
    }

    private EvidenceKind? Kind(string word) => Enum.TryParse<EvidenceKind>(mapping.Canonical(Table, word), out var kind) ? kind : null;

    /// <summary>The case names the payment only where nothing else does: another's may be answered under a case of ours.</summary>
    private static IReadOnlyList<(string Kind, string? Value)> OrOfCase(
        Formats.Iso20022.Components.Cases.InvestigationCase? resolved, params IReadOnlyList<(string Kind, string? Value)> names) =>
        StatusWords.Names([.. names]).Count > 0 ? names : OfCase(resolved);

    private static IReadOnlyList<(string Kind, string? Value)> OfCase(Formats.Iso20022.Components.Cases.InvestigationCase? resolved) =>
        [(ReferenceKind.Instruction, resolved?.Identification)];

    private sealed record Said(
        string? Status, Amount? Amount, IReadOnlyList<ReasonInformation> Reasons, IReadOnlyList<(string Kind, string? Value)> Names)
    {
        public string? Event { get; init; }

        public bool MoneyFollows { get; init; }
    }
}
