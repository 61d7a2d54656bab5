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
        var (told, items) = (0, 0);
        for (var isOpen = true; isOpen;)
        {
            isOpen = reader.Read();
            foreach (var item in (items == 0 ? OfMessages(reader, contradicted) : [])
                .Concat(isOpen ? Item(reader, told, contradicted) : []))
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

    private IEnumerable<DecodedItem> OfMessages(MessageReader reader, ContradictedWholes contradicted) =>
        contradicted.HasMessage ? [ContradictedWholes.Park("GrpSts")] :
        from said in ((PaymentStatusReport)reader.Message!).OriginalGroups
        where said.Status is not null
        select _words.Item(
            "GrpSts", said.Status!, said.Reasons, EvidenceScope.Message,
            StatusWords.Names((ReferenceKind.Message, said.MessageIdentification)),
            MessageContent.Said(said.MessageIdentification, said.NumberOfTransactions, said.ControlSum));

    private IEnumerable<DecodedItem> Item(MessageReader reader, int told, ContradictedWholes contradicted)
    {
        var (said, place) = ((PaymentStatus)reader.Item!, $"TxInfAndSts {reader.Items}");
        return reader.ItemErrors > 0 ? Soundness.Errors(reader.Findings, told)
            : contradicted.HasMessage && (said.Status is not { } own || contradicted.IsTaken(own, said.Reasons, EvidenceScope.Payment))
                ? [ContradictedWholes.Park(place)]
            : [OfPayment(said, place, (PaymentStatusReport)reader.Message!)];
    }

    private DecodedItem OfPayment(PaymentStatus said, string place, PaymentStatusReport report)
    {
        var (groups, created) = (report.OriginalGroups, report.GroupHeader?.CreationDateTime);

        // A payment that is listed in a refused message without a status of its own is refused: any other silence says nothing.
        var around = groups is [{ Status: StatusWords.Rejected }] ? StatusWords.Rejected : null;
        if ((said.Status ?? around) is not { } code)
        {
            return StatusWords.Park(place, "status-missing", "The payment is listed without a status.");
        }

        var reasons = said.Reasons.Count == 0 && around is not null ? groups[0].Reasons : said.Reasons;
        var item = _words.Item(
            place, code, reasons, EvidenceScope.Payment,
            StatusWords.Names(
                (ReferenceKind.Instruction, said.OriginalInstructionIdentification),
                (ReferenceKind.Instruction, said.OriginalTransactionIdentification),
                (ReferenceKind.Uetr, said.OriginalUetr),
                (ReferenceKind.EndToEnd, said.OriginalEndToEndIdentification)),
            StatusWords.Names((ReferenceKind.Message, said.OriginalGroup?.MessageIdentification
                ?? (groups is [var only] ? only.MessageIdentification : null))));
        if (item is not DecodedEvidence { Evidence: var evidence })
        {
            return item;
        }

        var from = new Incoming(place);
        var amount = from.Money("IntrBkSttlmAmt", said.OriginalTransaction?.InterbankSettlementAmount);
        return from.Findings is [var odd, ..] ? new DecodedFinding(odd) : new DecodedEvidence(evidence with
        {
            Amount = amount,
            AsOf = created?.Instant,
            BookingDate = evidence.Kind == EvidenceKind.Settled ? said.EffectiveSettlementDate?.Date : null,
            Learnt = StatusWords.Names(
                (ReferenceKind.Bank, said.AccountServicerReference), (ReferenceKind.Bank, said.ClearingSystemReference)),
        });
    }
}
