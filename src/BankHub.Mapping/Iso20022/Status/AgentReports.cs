using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Wire;
using BankHub.Formats.Iso20022.Messages.Reports;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Status;

/// <summary>Reads pacs.002: what another agent says of a message and of single payments.</summary>
public sealed class AgentReports(BankMapping mapping)
{
    private readonly StatusWords _words = new(mapping, "pacs.002");

    public IEnumerable<DecodedItem> Decode(ReadOnlyMemory<byte> body)
    {
        var contradicted = new ContradictedWholes(_words);
        return Soundness.Check(body, contradicted.LookAtAgents) is { } fatal ? [fatal] : Items(body, contradicted);
    }

    private IEnumerable<DecodedItem> Items(ReadOnlyMemory<byte> body, ContradictedWholes contradicted)
    {
        using var reader = MessageReader.Open(body, Soundness.FromBank);
        var (told, items, groups) = (0, 0, (ReportedGroups?)null);
        for (var isOpen = true; isOpen;)
        {
            isOpen = reader.Read();
            var report = (PaymentStatusReport)reader.Message!;
            groups ??= new(report, contradicted);
            foreach (var item in (items == 0 ? OfMessages(groups, report) : []).Concat(isOpen ? Item(reader, told, groups) : []))
            {
                items++;
                yield return item;
            }

            told = reader.ItemErrors > 0 ? reader.Findings.Count : told;
        }

        var rest = Soundness.Errors(reader.Findings, told).ToList();
        foreach (var finding in items + rest.Count > 0 ? rest
            : [StatusWords.Park("$", "nothing-said", "The report states no status of anything.")])
        {
            yield return finding;
        }
    }

    private IEnumerable<DecodedItem> OfMessages(ReportedGroups groups, PaymentStatusReport report) =>
        from said in groups.All
        where said.Status is not null
        select groups.IsContradicted(said) ? ContradictedWholes.Park("GrpSts") : StatusWords.Dated(Subjects.Judge(
            _words.Item(
                "GrpSts", said.Status!, said.Reasons, EvidenceScope.Message,
                StatusWords.Names((ReferenceKind.Message, said.MessageIdentification)),
                MessageContent.Said(said.MessageIdentification, said.NumberOfTransactions, said.ControlSum)),
            "GrpSts", Subjects.Of(said.MessageName), said.MessageIdentification), Created(report))!;

    private static DateTimeOffset? Created(PaymentStatusReport report) => report.GroupHeader?.CreationDateTime?.Instant;

    private IEnumerable<DecodedItem> Item(MessageReader reader, int told, ReportedGroups groups)
    {
        var (said, place) = ((PaymentStatus)reader.Item!, $"TxInfAndSts {reader.Items}");
        return reader.ItemErrors > 0 ? Soundness.Errors(reader.Findings, told)
            : [OfPayment(said, place, (PaymentStatusReport)reader.Message!, groups)];
    }

    private DecodedItem OfPayment(PaymentStatus said, string place, PaymentStatusReport report, ReportedGroups groups)
    {
        if (groups.IsContradicted(said))
        {
            return ContradictedWholes.Park(place);
        }

        // A payment that is listed in a refused message without a status of its own is refused: any other silence says nothing.
        var around = groups.Around(said) is { Status: StatusWords.Rejected } refused ? refused : null;
        if ((said.Status ?? around?.Status) is not { } code)
        {
            return StatusWords.Park(place, "status-missing", "The payment is listed without a status.");
        }

        var message = ReportedGroups.Message(said, report);
        var item = Subjects.Judge(
            _words.Item(
                place, code, said.Reasons.Count == 0 && around is not null ? around.Reasons : said.Reasons, EvidenceScope.Payment,
                StatusWords.Names(
                    (ReferenceKind.Instruction, said.OriginalInstructionIdentification),
                    (ReferenceKind.Instruction, said.OriginalTransactionIdentification),
                    (ReferenceKind.Uetr, said.OriginalUetr),
                    (ReferenceKind.EndToEnd, said.OriginalEndToEndIdentification)),
                StatusWords.Names((ReferenceKind.Message, message))),
            place, groups.SubjectOf(said), message);

        // What else is told of a recall is none of the payment's amounts and names.
        if (item is not DecodedEvidence { Evidence: var evidence } || evidence.Kind == EvidenceKind.CancellationRefused)
        {
            return item;
        }

        var from = new Incoming(place);
        var amount = from.Money("IntrBkSttlmAmt", said.OriginalTransaction?.InterbankSettlementAmount);
        return from.Findings is [var odd, ..] ? new DecodedFinding(odd) : new DecodedEvidence(evidence with
        {
            Amount = amount,
            AsOf = Created(report),
            BookingDate = evidence.Kind == EvidenceKind.Settled ? said.EffectiveSettlementDate?.Date : null,
            Learnt = StatusWords.Names(
                (ReferenceKind.Bank, said.AccountServicerReference), (ReferenceKind.Bank, said.ClearingSystemReference)),
        });
    }
}
