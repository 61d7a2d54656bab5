using BankHub.Core.Adapters;
using BankHub.Core.Lifecycle;
using BankHub.Core.Payments;
using BankHub.Core.Wire;
using BankHub.Formats.Iso20022.Messages.Returns;
using BankHub.Formats.Iso20022.Reading;
using BankHub.Mapping.Iso20022.Status;
using BankHub.Mapping.Iso20022.Texts;

namespace BankHub.Mapping.Iso20022.Returns;

/// <summary>
/// Reads pacs.004: payments of ours that come back, each with what comes back of it, which may be less than went out. A return goes by its
/// own name; its booking has another one, and the two are one return.
/// </summary>
public static class PaymentReturns
{
    // Which side of our account a return is on: a transfer of ours that comes back is credited, a collection debited.
    private static readonly Dictionary<string, BookingSide> Sides = new(StringComparer.Ordinal)
    {
        ["pacs.008"] = BookingSide.Credit, ["pacs.009"] = BookingSide.Credit, ["pain.001"] = BookingSide.Credit,
        ["pacs.003"] = BookingSide.Debit, ["pain.008"] = BookingSide.Debit,
    };

    public static IEnumerable<DecodedItem> Decode(ReadOnlyMemory<byte> body)
    {
        var items = Items(body, out var fatal, out var contradictions);
        return fatal is not null ? [fatal]
            : contradictions.Count > 0 ? contradictions
            : items.Count > 0 ? items
            : [StatusWords.Park("$", "nothing-said", "The message returns no payment that it names.")];
    }

    /// <summary>What comes back. If the message contradicts itself nobody knows which of it does, and people decide.</summary>
    private static List<DecodedItem> Items(
        ReadOnlyMemory<byte> body, out DecodedFinding? fatal, out List<DecodedFinding> contradictions)
    {
        var (items, told) = (new List<DecodedItem>(), 0);
        using var reader = MessageReader.Open(body, Soundness.FromBank);
        while (reader.Read())
        {
            var returned = (ReturnedPayment)reader.Item!;
            if (reader.ItemErrors > 0)
            {
                items.AddRange(Soundness.Errors(reader.Findings, told));
                told = reader.Findings.Count;
            }
            else
            {
                items.AddRange(Item(returned, (PaymentReturn)reader.Message!, reader.Items));
            }
        }

        items.AddRange(Soundness.Errors(reader.Findings, told));
        (fatal, contradictions) = (Soundness.Verdict(reader), [.. Soundness.Contradictions(reader.Findings)]);
        return items;
    }

    private static IEnumerable<DecodedItem> Item(ReturnedPayment returned, PaymentReturn message, long number)
    {
        var from = new Incoming($"TxInf {number}");
        var amount = from.Money("RtrdIntrBkSttlmAmt", returned.InterbankSettlementAmount);
        var original = from.Money(
            "OrgnlIntrBkSttlmAmt", returned.OriginalInterbankSettlementAmount ?? returned.OriginalTransaction?.InterbankSettlementAmount);
        var names = StatusWords.Names(
            (ReferenceKind.Instruction, returned.OriginalInstructionIdentification),
            (ReferenceKind.Instruction, returned.OriginalTransactionIdentification),
            (ReferenceKind.Uetr, returned.OriginalUetr),
            (ReferenceKind.Bank, returned.OriginalClearingSystemReference),
            (ReferenceKind.EndToEnd, returned.OriginalEndToEndIdentification));
        if (names.Count == 0)
        {
            from.Report("$", "no-reference", "The return names nothing that it could be of.");
        }

        if (amount is not null && original is not null && amount.Currency == original.Currency && amount.Value > original.Value)
        {
            from.Report("RtrdIntrBkSttlmAmt", "returned-too-much", "No more comes back than went out.");
        }

        if (amount is null || from.Findings.Count > 0)
        {
            return from.Findings.Select(finding => new DecodedFinding(finding));
        }

        IReadOnlyList<Formats.Iso20022.Components.Originals.ReasonInformation> reasons =
            returned.Reasons.Count > 0 ? returned.Reasons : message.OriginalGroup?.Reasons ?? [];
        var name = returned.OriginalGroup?.MessageName ?? message.OriginalGroup?.MessageName ?? "";
        var evidence = new Evidence(EvidenceKind.Returned, EvidenceScope.Payment, names)
        {
            Identity = ReturnNotice.Named(Placeholder.Named(returned.Identification))
                ?? ReturnNotice.Nameless(message.GroupHeader?.MessageIdentification, number, amount),
            Reason = StatusWords.Reason(reasons),
            Amount = amount,
            Side = Sides.TryGetValue(name.Length >= 8 ? name[..8] : name, out var side) ? side : null,
            BookingDate = returned.InterbankSettlementDate ?? message.GroupHeader?.InterbankSettlementDate,
            BankWord = reasons.Select(reason => Incoming.Either(reason.Reason)).OfType<string>().FirstOrDefault(),
        };

        // What went out, as the bank has it, is held against the payment: of another amount it is another payment.
        return original is null ? [new DecodedEvidence(evidence)]
            :
            [
                new DecodedEvidence(new(EvidenceKind.Acknowledged, EvidenceScope.Payment, names) { Amount = original }),
                new DecodedEvidence(evidence),
            ];
    }
}
